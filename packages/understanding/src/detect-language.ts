import { tokenise } from './when/tokenise.ts';

/**
 * Small words and the words of our trade; a word may speak for several languages. Detectors on letter statistics need
 * a sentence, and chat messages are three words long.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: "the a an i you we is are do does have has can could would will at on in of to and for with my me your please hi hello hey thanks thank table tomorrow today tonight evening morning afternoon people book booking appointment need want like cancel move change what when how much open close closed time any available there not it its yes no from this that next person just instead after before between around week weekend reservation reserve party haircut cut monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december pm am half past quarter good great sorry actually who where which be make get see later earlier earliest don't i'd i'm we're it's let's cleaning check checkup tooth",
  fr: "le la les un une des du de je j tu il elle nous vous on est sont suis sommes serons avez avons ai as a au aux et pour avec mon ma mes votre vos s'il plait svp stp bonjour bonsoir salut coucou merci slt bjr bsr cc jvoudrai jvoudrais jveux jaimerais pr ajd mdr on sera resa aprem table demain aujourd'hui soir matin midi apres personnes personne reserver reservation rdv rendez voudrais veux aimerais souhaite souhaiterais peux pouvez puis annuler deplacer changer quel quelle quels quelles quand combien ouvert ouverts ouverte fermez fermes heure heures est-ce que qu y ne pas oui non d'accord ce cet cette prochain prochaine plutot vers chez dans lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre coupe cheveux place places dispo disponible quoi ou possible plus tot tard semaine ca c'est moi si mais enfant deux trois quatre sept huit neuf demi",
  es: 'el la los las un una unos de del yo tu usted nosotros es son soy somos hay tiene tienen tengo quiero quisiera querria necesito me mi mis su por para con y que hola buenos buenas dias tardes noches gracias mesa manana hoy noche tarde personas reservar reserva cita cancelar cambiar mover cuando cuanto cuesta abierto abren abre cierran hora horas favor si no este esta proximo proxima a las puedo puede podria lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre limpieza revision empaste urgencia dentista muela al en donde cual como pero muy bien vale mas temprano ayuda eres puedes quieres aceptan seguros adios cita citas duele mejor otra otro dale listo da igual',
  pt: 'o a os as um uma de do da dos das eu voce nos e sao sou somos tem tenho quero queria gostaria preciso me meu minha por para com que ola oi bom boa dia tarde noite obrigado obrigada mesa amanha hoje pessoas reservar reserva marcar consulta cancelar mudar remarcar quando quanto custa aberto abrem abre fecham hora horas favor sim nao este esta proximo proxima as posso pode poderia segunda terca quarta quinta sexta feira sabado domingo janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro limpeza restauracao dente no na em onde qual como mas muito bem pra voces tambem ajuda aceitam seguro quais qual cedo tchau melhor outro outra dor doi',
  de: 'der die das ein eine einen ich du wir sie ist sind bin habe haben hat kann konnte mochte will am um im in mit fur und zu bitte hallo danke tisch morgen heute abend uhr personen person buchen reservieren termin absagen verschieben wann wie viel offen geoffnet nicht ja nein nachste nachsten diese woche montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember halb viertel gegen nach vor von bis auf es auch noch',
  it: 'il lo la i gli le un uno una di del della io tu lei noi e sono siamo ho hai ha posso puo vorrei voglio per con e che ciao buongiorno buonasera grazie tavolo domani oggi sera stasera persone prenotare prenotazione appuntamento annullare spostare quando quanto costa aperto ore ora alle favore si no questo questa prossimo prossima lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre mattina pomeriggio mezzogiorno mezzanotte dopo prima tra fra in al alla nel dove come tornero natale festa',
};

const LETTERS: readonly (readonly [RegExp, string, number])[] = [
  [/[ñ¿¡]/, 'es', 3],
  [/[ãõ]/, 'pt', 3],
  [/[çœùêîûëï]|[cdjlmnstqCDJLMNSTQ]['’]\p{L}/u, 'fr', 1],
  [/ç/, 'pt', 1],
  [/[äöüß]/, 'de', 2],
  [/[ìò]/, 'it', 2],
  [/\d ?h ?(?:\d\d)?\b/, 'fr', 1],
  [/\d ?(?:am|pm)\b/i, 'en', 1],
];

const weights = new Map<string, ReadonlyMap<string, number>>();

/**
 * The language a message is written in, of those supported. Without clear evidence ("ok", "4", a name) it stays the
 * previous one; `undefined` when there is none either.
 */
export function detectLanguage<Code extends string>(
  text: string,
  options: { readonly supported: readonly Code[]; readonly previous?: Code },
): Code | undefined {
  const tokens = tokenise(text).map((token) => token.text);
  const scores = options.supported.map((language) => {
    const words = wordsOf(language);
    let score = 0;
    for (const token of tokens) score += words.get(token) ?? 0;
    for (const [pattern, code, weight] of LETTERS) if (code === language && pattern.test(text)) score += weight;
    return { language, score: score + (language === options.previous ? 0.6 : 0) };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < 0.7 || best.score === second?.score)
    return options.previous ?? undecided(scores);
  return best.language;
}

/** Of equals, the one listed first, if there is any evidence at all. */
function undecided<Code extends string>(scores: readonly { language: Code; score: number }[]): Code | undefined {
  return (scores[0]?.score ?? 0) >= 0.7 ? scores[0]?.language : undefined;
}

/** A word counts the less the more languages know it; digits and one-letter words hardly count. */
function wordsOf(language: string): ReadonlyMap<string, number> {
  const known = weights.get(language);
  if (known !== undefined) return known;
  const lists = Object.values(WORDS).map((list) => new Set(tokenise(list).map((token) => token.text)));
  const own = new Set(tokenise(WORDS[language] ?? '').map((token) => token.text));
  const result = new Map<string, number>();
  for (const word of own) {
    const shared = lists.filter((list) => list.has(word)).length;
    result.set(word, (word.length === 1 ? 0.3 : 1) / shared);
  }
  weights.set(language, result);
  return result;
}
