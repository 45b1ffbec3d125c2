import { describe, expect, it } from '@jest/globals';
import { isBareCancel, isBareKeep, recogniseConsent } from './recognise-consent.ts';

const YES = {
  en: `yes|Yes!|YES|yes.|yes please|Yes, please!|yeah|yep|yup|ok|OK|Ok.|ok!|okay|okay great|ok thanks|ok thank you|okay, perfect|k|kk|sure|sure thing|sure, go ahead|of course|certainly|absolutely|definitely|confirm|confirmed|I confirm|please confirm|confirm please|yes confirm|yes I confirm|do it|go ahead|go for it|book it|yes book it|please book it|book it please|go ahead and book it|that works|that works for me|works for me|sounds good|sounds great!|sounds perfect, thanks|looks good|fine|that's fine|that is fine|thats fine|all good|it's ok|that's ok|that's perfect|perfect|Perfect!|perfect, thank you|perfect thanks so much|great|great, thanks|great thank you|good|excellent|awesome|lovely|brilliant|cool|deal|done|agreed|alright|all right|why not|no problem|yes no problem|I'll take it|ill take it|we'll take it|take it|yes I'll take it|right|correct|exactly|👍|👍🏽|👍🏿👍🏿|👌|✅|✔️|ok 👍|yes 😊|Ok 🙏|🙏 yes|hi, yes please|oh yes|yes yes|yes yes yes|yes, that's great|let's do it|ok let's go|yes it is|happy with that|suits me|ok see you then|yes see you tomorrow|thanks, confirm`,
  fr: `oui|Oui !|OUI|oui.|oui merci|oui s'il vous plaît|oui svp|oui stp|ouais|ok|Ok !|ok merci|ok parfait|ok super|okay|d'accord|D’accord|daccord|dac|d'accord merci|oui d'accord|oui c'est bon|c'est bon|C’est bon|cest bon|c bon|c'est bon pour moi|c'est bon pour nous|c'est parfait|parfait|Parfait !|parfait merci|parfait, merci beaucoup|super|super merci|top|nickel|impeccable|génial|excellent|très bien|Très bien merci|bien sûr|bien sur|volontiers|avec plaisir|ça marche|ca marche|sa marche|ça roule|ça me va|ca me va|ça me convient|cela me convient|ça nous va|ça va|je confirme|Je confirme !|je vous confirme|on confirme|oui je confirme|oui, je confirme merci|confirmez|vous pouvez confirmer|confirmer|je valide|validez|c'est validé|entendu|exactement|tout à fait|absolument|c'est ça|je prends|je le prends|on prend|oui je la prends|j'accepte|allez-y|vas-y|allons-y|pas de problème|pas de souci|sans problème|pourquoi pas|je veux bien|réservez|oui réservez|👍|👍🏼|✅|ok 👍 merci|oui 😊|oui oui|oui oui merci|bonjour, oui|ah oui|yes|yes please|perfect|ok great|merci c'est parfait|merci, à demain oui`,
  es: `sí|Si!|sí, por favor|sí gracias|ok|vale|claro|claro que sí|por supuesto|de acuerdo|perfecto|perfecto, gracias|genial|muy bien|está bien|me parece bien|confirmo|lo confirmo|adelante|dale|listo|así es|👍|sí, muchas gracias|sin problema`,
  pt: `sim|Sim!|sim, por favor|sim obrigada|ok|tá bom|tudo bem|claro|com certeza|certo|perfeito|ótimo|pode ser|pode confirmar|confirmo|combinado|isso mesmo|beleza|👍|sim, muito obrigado|sem problema`,
} as const;

const NO = {
  en: `no|No.|NO!|nope|nah|no thanks|no thank you|No, thanks!|not now|don't|don't book it|do not book|forget it|never mind|nevermind|no way|leave it|no need|that doesn't work|it doesn't work for me|not that one|I changed my mind|👎|❌|no 👎|no sorry`,
  fr: `non|Non !|non merci|nan|pas du tout|laissez tomber|laisse tomber|oubliez|pas maintenant|ne réservez pas|ça ne va pas|ça ne me convient pas|je ne veux plus|j'ai changé d'avis|tant pis|👎|non ❌|no|non désolé`,
  es: `no|no gracias|No, gracias|mejor no|ahora no|ya no quiero|déjalo`,
  pt: `não|não obrigado|não, obrigada|melhor não|agora não|não quero mais|deixa pra lá`,
} as const;

const NEITHER = {
  en: `ok but is there parking?|yes… actually no|yes but later|ok for 8pm?|ok 8pm|yes at 8|ok?|really?|is that ok?|yes and a high chair|yes for 5|no, Thursday|no 8pm|ok no|yes no|not sure|maybe|I don't know|I think so|yes if you have a terrace|can I confirm later?|what?|thanks|thank you|hi|hello|4|four|tomorrow|cancel|move it|perfect timing is important|yes we are 5|please|🙏|😊|no but Friday works|ok on the terrace|sure about that|that works on Friday|okay then Thursday|yesterday|none|notify me|book a table|confirm tomorrow|`,
  fr: `oui mais plus tard|oui mais à 20h|ok pour 20h|ok pour 20h ?|non plutôt jeudi|non, jeudi|c'est bon ?|d'accord ?|oui et une chaise haute|je ne sais pas|peut-être|merci|bonjour|demain|annuler|oui non|non oui|ok non|pas encore|oui si terrasse|oui pour 5|quatre|c'est bon pour demain|parfait pour jeudi|est-ce confirmé|oui, enfin non|je confirme pour 6|🙏`,
  es: `sí pero más tarde|no, el jueves|gracias|hola|¿sí?|sí a las 8|quizás`,
  pt: `sim mas mais tarde|não, na quinta|obrigado|olá|sim às 8|talvez`,
} as const;

const LANGUAGES = ['en', 'fr', 'es', 'pt'] as const;

describe.each(LANGUAGES)('consent in %s', (language) => {
  it.each(YES[language].split('|'))('"%s" is yes', (text) => {
    expect(recogniseConsent(text, language)).toBe('yes');
  });
  it.each(NO[language].split('|'))('"%s" is no', (text) => {
    expect(recogniseConsent(text, language)).toBe('no');
  });
  it.each(NEITHER[language].split('|'))('"%s" is neither', (text) => {
    expect(recogniseConsent(text, language)).toBeUndefined();
  });
});

describe('calling off and keeping', () => {
  it.each(['cancel', 'cancel it please', 'yes cancel it', 'Cancel!'])('"%s" calls off', (text) => {
    expect(isBareCancel(text, 'en')).toBe(true);
  });
  it.each(['cancel my booking on Friday', 'no, cancel', 'cancel?', 'keep it', 'yes'])('"%s" does not', (text) => {
    expect(isBareCancel(text, 'en')).toBe(false);
  });
  it('tells keeping from consent', () => {
    expect(isBareKeep('no keep it', 'en')).toBe(true);
    expect(isBareKeep('je la garde', 'fr')).toBe(true);
    expect(recogniseConsent('keep it', 'en')).toBeUndefined();
    expect(recogniseConsent('no keep it', 'en')).toBe('no');
  });
});
