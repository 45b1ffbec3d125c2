import { foldText, stem } from './fold.ts';

/** Words that questions consist of and that tell nothing about their subject. */
const WORDS = {
  en: `a about all also am an and any are as at be been but by can could did do does for from get give got has have he her
    here him his how i if in into is it its just like ll many me more much my near no not of on one or our out ours please re
    s she should so some t tell than that the their them then there they this to too up us ve want was we were what whats
    when which who why will with would you your yours accept allow allowed available bring come coming exactly far find go
    going good happen happens hello help hey hi hmm information info inside interested know leave let look looking make
    may maybe might mind must near nearby need ok possible question quick really right say see sell sit so somewhere
    something anything still stay sure take takes thank thanks thing things think time try use uses wanted where wondering yes today tomorrow
    tonight now week weekend monday tuesday wednesday thursday friday saturday sunday evening morning night day lunch
    dinner restaurant salon clinic business place shop dentist doctor teeth tooth dental hair table visit welcome people
    person offer offers provide own afford menu menus food dish dishes eat eating meal meals serve order cook anything price prices cost costs free charge room enough ones service services treatment treatments`,
  fr: `a ai au aux avec avez avoir bonjour bonsoir c ca ce ces cet cette chez combien comment d dans de des du elle elles en est
    et etre etes eu faire fait faites faut il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on
    ont ou par pas peut peux plus pour pouvez puis qu que quel quelle quelles quels qui s sa sans se ses si son sont sur t ta te
    tes toi ton tu un une vais vas vos votre vous y acceptez accepte aimerais aller apporter avoir bien besoin cherche connaitre dire dites
    donc endroit existe merci mettre oui passer possible pouvoir prendre prends prenez proposez question quelque quelqu quoi savoir
    souhaite stp svp sympa trouver veux voudrais vient venir vendez vraiment aujourd hui demain soir matin midi semaine
    lundi mardi mercredi jeudi vendredi samedi dimanche restaurant salon cabinet maison dent dents cheveux table
    personne personnes chose truc place autre aussi carte menu plat plats manger mange nourriture servez repas prix coute coutent tarif tarifs voir service services prestation prestations soin soins exactement precisement`,
  es: `a al algo algun alguna algunas algunos aqui como con cual cuales cuando cuanto de del desde el ella ellas ellos en es esta
    estan estas este esto hace hacen hacer hay hola la las le les lo los mas me mi mis muy nos o para pero por puede pueden puedo
    podria podrian que quien quienes quiero quisiera se ser si sin sobre son su sus te tengo tiene tienen tienes tu tus un una uno
    unos usted ustedes y ya yo acepta aceptan buenas buenos dias tardes favor gracias necesito ofrecen saber sabe venden vender
    tambien vale hoy manana semana lunes martes miercoles jueves viernes sabado domingo noche tarde clinica
    consultorio dentista doctor diente dientes dental muela mesa restaurante salon persona personas cosa pregunta dejar
    aceptar venir voy ir menu carta comida comer plato platos sirven donde cuesta cuestan precio precios costo queda llevar traer servicio servicios tratamiento tratamientos exactamente`,
  pt: `exatamente a algum alguma algo ao aos aqui as com como da das de desde do dos e ela elas ele eles em es esta estao este eu faz fazem
    fazer gostaria ha isso ir ja la mais mas me meu minha minhas meus muito na nas nao no nos o ola oi os ou para pelo pode podem posso
    por pra qual quais quando quanto que quem quero queria se sem ser seria sobre sou sua suas seu seus tambem tem temos tenho um uma
    umas uns vender vendem vir voce voces vcs vc vou aceita aceitam aceitar bom boa dia tarde noite favor obrigado obrigada
    oferecem preciso saber sabe hoje amanha semana segunda terca quarta quinta sexta sabado domingo feira clinica
    consultorio dentista doutor dente dentes dentaria dentario mesa restaurante salao pessoa pessoas coisa pergunta deixar
    funciona fica consigo menu cardapio ementa comida comer prato pratos servem onde custa custam preco precos ficam levar trazer fico servico servicos tratamento tratamentos`,
};

/** Stems, as they are compared. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS).flatMap((words) => words.split(/\s+/).map((word) => stem(foldText(word)))),
);
