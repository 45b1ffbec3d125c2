import { fold } from './fold.ts';

/** Words that questions consist of and that tell nothing about their subject. */
const WORDS = {
  en: `a about all also am an and any are as at be been but by can could did do does for from get give has have he her
    here him his how i if in into is it its just like many me more much my near no not of on one or our out please she
    should so some tell than that the their them then there they this to up us want was we were what when which
    who why will with would you your`,
  fr: `ai au aux avec avez avoir bonjour ce ces cette combien comment dans de des du elle elles en est et etre eu faire
    fait il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre nous on ont ou par pas peut peux plus
    pour pouvez puis qu que quel quelle quelles quels qui sa sans se ses si son sont sur ta te tes toi ton tu un une
    vos votre vous y`,
  es: `al algo algun alguna algunas algunos como con cual cuales cuando cuanto de del el ella ellas ellos en es esta
    estan este esto hacer hay hola la las le les lo los mas me mi mis muy nos o para pero por puede puedo que quien
    se si sin sobre son su sus te tiene tienen tu tus un una uno unos usted y ya yo`,
  pt: `algum alguma ao aos as com como da das de do dos e ela elas ele eles em es esta estao este isso ja la mais mas me
    meu minha muito na nas nao no nos o ola os ou para pelo pode posso por qual quais quando quanto que quem se sem
    ser sobre sua suas seu seus tem um uma umas uns voce voces`,
};

/** Folded, as they are compared. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS).flatMap((words) => words.split(/\s+/).map(fold)),
);
