import { fold } from './when/tokenise.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['en', 'english|anglais|ingles|inglesa'],
  ['fr', 'french|francais|frances|francesa'],
  ['es', 'spanish|espagnol|espanol|espanhol|castellano'],
  ['pt', 'portuguese|portugais|portugues|brazilian|bresilien|brasileiro'],
  ['de', 'german|deutsch|allemand|aleman|alemao'],
  ['it', 'italian|italiano|italien'],
  ['ht', 'creole|kreol|kreyol|criollo|crioulo'],
  ['ar', 'arabic|arabe'],
  ['zh', 'chinese|chinois|chino|chines|mandarin'],
  ['ru', 'russian|russe|ruso|russo'],
];

const LEADS =
  "(?:can|could|may) (?:we|you|i) (?:please )?(?:speak|talk|chat|continue|write|switch to|answer|reply)(?: to me)?(?: in)?|let'?s (?:speak|talk|continue|switch)(?: in| to)?|(?:please )?(?:speak|write|answer|reply|switch|continue|talk)(?: to me)?(?: in| to)?|i (?:only )?(?:speak|prefer|want)(?: only)?|in|en|em|auf|(?:on |peut[- ]on |pouvez[- ]vous |pouvons[- ]nous |je prefere |vous pouvez )?(?:parler?|parlez|parlons|continu\\w+|repond\\w+|ecri\\w+|passe\\w*|prefere)(?: me| moi)?(?: en)?|(?:podemos |puede |puedes |prefiero |por favor )?(?:habl\\w+|escrib\\w+|respond\\w+|contest\\w+|continu\\w+|prefiero)(?:me)?(?: en)?|(?:podemos |pode |prefiro |por favor )?(?:fal\\w+|escrev\\w+|respond\\w+|continu\\w+|prefiro)(?:-me)?(?: em)?|only|solo|so|seulement|uniquement";
const COURTESIES =
  "please|pls|plz|svp|stp|s'il vous plait|s'il te plait|por favor|porfa|pf|bitte|ok|hi|hello|hey|bonjour|bonsoir|salut|hola|ola|oi|sorry|pardon|desolee?|merci|thanks|thank you|gracias|obrigad[oa]|if possible|si possible|instead|plutot|only|seulement";

/**
 * The language that a text asks to be answered in, as its code, when it asks for nothing else ("en français svp", "can
 * we speak English?"). It may be one that nobody here speaks.
 */
export function requestedLanguage(text: string): string | undefined {
  const folded = fold(text);
  return NAMES.find(([, names]) =>
    new RegExp(
      `^\\W*(?:(?:${COURTESIES})\\W+)*(?:(?:${LEADS})\\W+)?(?:${names})(?:\\W+(?:${COURTESIES}))*\\W*$`,
      'u',
    ).test(folded),
  )?.[0];
}
