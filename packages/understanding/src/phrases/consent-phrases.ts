import type { Language } from '@randevou/contracts';

/**
 * What the phrases of a text mean. A text is consent only if all of it is made of these, so what is missing here costs
 * a question more, and what is wrongly here a booking that nobody wanted. Folded text; `|` parts phrases.
 */
export interface ConsentPhrases {
  readonly yes: string;
  readonly no: string;
  /** Calls off whatever is on the screen: a proposal, or the visit that a proposal to cancel is about. */
  readonly cancel: string;
  /** Leaves what is booked as it is. */
  readonly keep: string;
  /** Yes, but next to a greeting "how are you": "tudo bem", "all good". */
  readonly fine: string;
  readonly hello: string;
  /** Sounds like yes or no and is neither: "yeah right". */
  readonly doubt: string;
  /** Wants a word after it: what ends with one is not finished. */
  readonly link: string;
  readonly filler: string;
}

/** Understood in every language. */
const EVERYWHERE = {
  yes: `ok|okay|okey|oki|okie|k|yes|yep|super|top|👍|👌|✅|✔|☑|🆗|💯|🤝|🙆`,
  no: `no|nope|👎|❌|🚫|✖|🙅`,
  filler: `thanks|thank you|thx|please|merci|gracias|obrigado|obrigada|grazie|🙏|😊|🙂|😀|😃|😄|😁|😎|🎉|🥳|❤|💚|💙|😍|🥰|☺|😉|
    🤗|👏|💪|🙌|✨|🌹|💐|🔥|🍀|☀|🍽|🍷|🥂`,
} as const;

export const CONSENT: Readonly<Record<Language, ConsentPhrases>> = {
  en: {
    yes: `${EVERYWHERE.yes}|yeah|yea|yup|yah|aye|yass|okie dokie|okey dokey|oke|sure|sure thing|surely|of course|certainly|absolutely|
      definitely|totally|indeed|by all means|with pleasure|my pleasure|you bet|confirm|confirmed|i confirm|we confirm|confirm it|
      confirm that|confirm this|please do|kindly confirm|do it|do that|go ahead|go for it|go on|book it|book that|book this|book me in|book us in|book me|book us|
      book|go ahead and book it|go ahead and book|reserve it|reserve|reserve that|that works|this works|works|it works|that'll work|that will work|that'll do|that will do|
      that does it|good|fine|ok by me|fine by me|fine with me|fine with us|ok with me|ok with us|good with me|happy with that|happy with it|happy with this|i'm happy with that|we are happy with that|we're happy with that|i am happy with that|correct|right|exactly|perfect|great|excellent|awesome|lovely|
      wonderful|brilliant|amazing|fantastic|cool|deal|done|done deal|it's a deal|agreed|i agree|we agree|accept|accepted|i accept|we accept|
      approve|approved|i approve|alright|all right|alrighty|why not|sure why not|i'll take it|ill take it|we'll take it|i will take it|
      we will take it|i'll take that|i'll take that one|take it|i take it|we take it|let's take it|i'll have it|i'd like that|i'd like it|i'd love that|i'd love to|we'd love to|we'd love that|
      we'd like that|i would like that|i would|we would|i do|we do|i want it|i want that|we want it|that one|this one|that's the one|this is the one|it is|
      i'm in|im in|we're in|count me in|count us in|make it so|lock it in|put me down|put us down|sign me up|suits me|suits us|that suits|it suits|
      let's do it|lets do it|let's do that|lets do this|let's do this|let's go|lets go|let's book it|lets book it|let's go with that|let's go with that one|let's go with this one|you can book it|you can book|you can confirm|
      you can|you may|affirmative|roger|roger that|sounds like a plan|all correct|good to go|we're good to go|perfection|perfect timing|splendid|marvellous|ideal|spot on|👍🏻`,
    no: `${EVERYWHERE.no}|nah|naah|nay|not now|no way|don't|dont|do not|don't book|don't book it|dont book it|do not book|do not book it|don't confirm|do not confirm|
      don't reserve|not that|not this|not it|not this one|not that one|forget it|forget that|forget about it|never mind|nevermind|leave it|let's not|lets not|stop|
      i don't want it|i do not want it|i dont want it|don't want it|dont want it|we don't want it|i don't want to|i don't want that|i changed my mind|changed my mind|we changed our minds|i've changed my mind|not anymore|not any more|anymore|
      no need|drop it|skip it|doesn't work|that doesn't work|it doesn't work|that does not work|that won't work|not interested|i'm not interested|
      better not|rather not|i'd rather not|i would rather not|we'd rather not|preferably not|i'll pass|pass|absolutely not|definitely not|certainly not|of course not|
      no chance|not for me|not for us|not at all|maybe not`,
    cancel: `cancel|cancel it|cancel that|cancel this|cancel this one|cancel everything|scratch that|abort|call it off`,
    keep: `keep it|keep that|keep my booking|keep the booking|keep my table|keep my appointment|leave it as it is|i keep it|i'll keep it`,
    fine: `all good|good`,
    hello: `hi|hello|hey|hi there|hello there|hey there|good morning|good afternoon|good evening|morning|evening|dear`,
    doubt: `yeah right|sure sure|no problem no|right now|right away|right here|ok so what|yes and no|good night|i do not|
      i don't|good one|good god|cool down|well done|great deal`,
    link: `and|so|well|um|uh|uhm|er|hmm|hm|it's|its|it is|that's|thats|that is|this is|that would be|it would be|would be|that'd be|that'll be|that sounds|
      it sounds|sounds|that looks|it looks|looks|look|this looks|seems|all|everything is|it all|i'd say|i say|just`,
    filler: `${EVERYWHERE.filler}|sorry|pls|plz|plz thanks|ty|tysm|thank u|thanks a lot|thanks so much|thank you so much|thank you very much|many thanks|thanks very much|
      cheers|so much|very much|then|that|it|this|now|my friend|sir|ma'am|madam|mate|boss|dear|bro|man|everyone|guys|for me|for us|to me|to us|see you|see you then|see you there|
      see you soon|looking forward|looking forward to it|can't wait|oh|ah|really|very|no problem|no worries|no probs|have a nice day|have a good day|thank you and see you then`,
  },
  fr: {
    yes: `${EVERYWHERE.yes}|oui|mais oui|mais bien sur|ouais|ouai|ouaip|oue|ui|oui oui|d'accord|dac|dacc|daccord|d accord|d'acc|d'ac|entendu|bien entendu|bien sur|evidemment|volontiers|tres volontiers|bien volontiers|
      avec plaisir|avec grand plaisir|avec joie|sans hesiter|certainement|absolument|tout a fait|exactement|exact|exacte|correct|correcte|affirmatif|carrement|grave|
      confirme|confirmer|confirmez|confirmee|je confirme|on confirme|nous confirmons|je vous confirme|je te confirme|je le confirme|je la confirme|confirmation|pour confirmer|
      vous pouvez confirmer|tu peux confirmer|vous pouvez|tu peux|valide|validez|valider|je valide|on valide|on valide ca|je valide ca|entierement d'accord|totalement d'accord|tout a fait d'accord|nous validons|vous pouvez valider|
      reservez|reserver|reserve|reservez la|reservez le|reservez-moi ca|vous pouvez reserver|tu peux reserver|je reserve|on reserve|
      bon pour moi|bon pour nous|c'est bon|cest bon|c bon|tout est bon|tout bon|bien|tres bien|parfait|parfaite|parfaitement|tres parfait|nickel|impec|impeccable|genial|geniale|excellent|
      excellente idee|bonne idee|formidable|merveilleux|magnifique|ideal|chouette|cool|trop bien|au top|ca marche|sa marche|ca roule|ca joue|ca convient|me va|nous va|me convient|
      nous convient|me va bien|nous va bien|me va tres bien|nous va tres bien|me convient bien|me convient tres bien|nous convient parfaitement|me convient parfaitement|me va parfaitement|c'est ca|c'est bien ca|c'est cela|c'est bien cela|
      je prends|je le prends|je la prends|on prend|on le prend|on la prend|nous prenons|nous le prenons|nous la prenons|je garde ce creneau|je prends ce creneau|on prend ce creneau|
      j'accepte|on accepte|nous acceptons|je suis d'accord|on est d'accord|nous sommes d'accord|je suis partant|je suis partante|partant|partante|on est partants|
      vas-y|vas y|allez-y|allez y|go|allons-y|allons y|on y va|let's go|marche conclu|adjuge|vendu|banco|pourquoi pas|
      on fait comme ca|faisons comme ca|faites comme ca|fais comme ca|faites|faites donc|faites-le|fais-le|je veux bien|on veut bien|nous voulons bien|
      celle-la|celui-la|celle la|celui la|celle-ci|celui-ci|je dis oui|ca m'interesse|👍🏻`,
    no: `${EVERYWHERE.no}|non|nan|nn|nenni|pas du tout|surtout pas|laissez tomber|laisse tomber|oubliez|oublie|oubliez ca|pas maintenant|pas pour l'instant|ne reservez pas|
      ne reserve pas|reservez pas|ne confirmez pas|ne confirme pas|ne validez pas|pas celui-la|pas celui la|pas celle-la|pas celle la|pas ca|ca ne va pas|ca va pas|ca ne me va pas|
      ca me va pas|ca ne marche pas|ca marche pas|ca ne me convient pas|ca me convient pas|ca ne convient pas|ca ne nous va pas|ca ne nous convient pas|je ne veux pas|je ne veux plus|
      je veux pas|je veux plus|je n'en veux pas|je n'en veux plus|j'en veux pas|j'en veux plus|on ne veut plus|j'ai change d'avis|on a change d'avis|pas la peine|pas besoin|
      pas necessaire|tant pis|stop|negatif|pas d'accord|je ne suis pas d'accord|je suis pas d'accord|pas interesse|pas interessee|je ne suis pas interesse|ca ne m'interesse pas|
      je prefere pas|je prefere ne pas|je prefere que non|plutot pas|plutot non|mieux vaut pas|mieux vaut ne pas|il vaut mieux pas|bien sur que non|absolument pas|certainement pas|
      evidemment non|jamais de la vie|sans facon|hors de question|laissez|non laissez|pas pour moi|pas pour nous|ne reservez rien`,
    cancel: `annuler|annule|annulez|annule ca|annulez ca|annuler ca|annule tout|annulez tout|on annule|j'annule|je l'annule|annulez-la|annulez-le|annule-la|annule-le|l'annuler`,
    keep: `garde-la|gardez-la|garde la|gardez la|garder|la garder|je la garde|je le garde|on la garde|on garde|gardez|gardez-le|je garde`,
    fine: `tout va bien|bien`,
    hello: `bonjour|bonsoir|salut|coucou|hello|hey|bjr|bsr|re bonjour`,
    doubt: `c'est reserve|est reserve|deja reserve|super bon|tres bon|si oui|si bien|je vous confirme ca|je te confirme ca|ouais ouais|comme vous voulez|bien a vous|bien le bonjour|bon ben non|je prends ca en note|oui et non|c'est bon ca|trop bon`,
    link: `et|donc|euh|heu|hum|hmm|eh|c'est|cest|c|ca|cela|ce creneau|le creneau|cette heure|cet horaire|l'heure|la date|le jour|ce jour|tout|tout est|tout cela|est|semble|ca a l'air|
      ca me semble|me semble|sera|ce sera|ce serait|serait|alors c'est`,
    filler: `${EVERYWHERE.filler}|allez|allez hop|desole|desolee|pardon|merci beaucoup|merci bien|mille mercis|merci infiniment|mrc|mci|bcp|beaucoup|s'il vous plait|s'il te plait|svp|stp|s il vous plait|sil vous plait|sil te plait|
      alors|bon|ben|bah|ah|oh|eh bien|eh ben|pour moi|pour nous|monsieur|madame|mademoiselle|chef|mon ami|a bientot|a tres vite|a tres bientot|bonne journee|bonne soiree|bonne fin de journee|
      tres|maintenant|merci a vous|merci a toi|merci d'avance|voila|hein|du coup|pas de probleme|pas de soucis|pas de souci|aucun probleme|aucun souci|sans probleme|sans souci|ca va|ca ira|bien recu|
      c'est note|vraiment|infiniment`,
  },
  es: {
    yes: `${EVERYWHERE.yes}|si|sip|sipi|simon|claro|claro que si|clarisimo|que si|pues claro|por supuesto|por supuesto que si|desde luego|como no|y como no|absolutamente|totalmente|totalmente de acuerdo|andale|de maravilla|de diez|queda confirmado|queda confirmada|nosotros confirmamos|me quedo con esa|me quedo con ese|nos quedamos con esa|nos quedamos con ese|oka|okis|vale|venga|venga va|dale|va|va que va|sale|sale y vale|orale|
      listo|lista|perfecto|perfecta|perfectamente|genial|estupendo|fenomenal|fantastico|maravilloso|excelente|buenisimo|bueno|bien|muy bien|esta bien|esta muy bien|barbaro|joya|chevere|de lujo|de una|
      de acuerdo|estoy de acuerdo|estamos de acuerdo|me sirve|nos sirve|me funciona|nos funciona|me encaja|nos encaja|me vale|me encanta|nos encanta|me gusta|
      confirmo|lo confirmo|la confirmo|te confirmo|le confirmo|te lo confirmo|se lo confirmo|confirmar|confirma|confirme|confirmalo|confirmala|confirmelo|confirmela|confirmado|confirmada|confirmamos|
      puede confirmar|puedes confirmar|puede confirmarla|puede confirmarlo|puedes confirmarla|puedes confirmarlo|puede reservar|puedes reservar|puede reservarla|puede reservarlo|reservalo|reservala|reservelo|reservela|reservame|reservanos|resérveme|reservenos|reservemela|reservamela|reservemelo|reservamelo|reserva|reserve|reservar|
      adelante|hazlo|hagalo|haganlo|hagamoslo|hecho|trato hecho|correcto|correcta|exacto|exacta|exactamente|asi es|eso es|eso mismo|eso|efectivamente|afirmativo|
      acepto|lo acepto|la acepto|aceptamos|lo tomo|la tomo|me la quedo|me lo quedo|nos la quedamos|nos lo quedamos|lo quiero|la quiero|la queremos|lo queremos|quiero esa|quiero ese|quiero|queremos|quiero confirmar|queremos confirmar|quiero confirmarla|
      quiero reservarla|quiero reservarlo|me interesa|nos interesa|esa|ese|esa misma|ese mismo|por que no|y por que no|con gusto|con mucho gusto|encantado|encantada|encantados|cuenta conmigo|apuntame|apuntanos|apunteme|apuntenos|
      anotame|anotanos|agendalo|agendame|ideal|impecable|todo correcto|👍🏻`,
    no: `${EVERYWHERE.no}|nop|nones|para nada|mejor no|no mejor no|dejalo|dejelo|dejelo asi|dejalo asi|olvidalo|olvidelo|ahora no|por ahora no|no por ahora|de momento no|por el momento no|no importa|
      no reserve|no reserves|no lo reserve|no la reserve|no confirmo|no confirme|no confirmes|no lo confirme|no la confirme|no me sirve|no nos sirve|no me funciona|no me va bien|no nos va bien|no me viene bien|no nos viene bien|no me parece bien|no me parece|
      no me va|no quiero|no queremos|no lo quiero|no la quiero|ya no|ya no quiero|ya no lo quiero|ya no la quiero|cambie de opinion|cambie de idea|hemos cambiado de opinion|prefiero que no|prefiero no|de ninguna manera|ni hablar|claro que no|por supuesto que no|
      desde luego que no|no estoy de acuerdo|no hace falta|no es necesario|no gracias esta bien asi|no reserve nada|no reserves nada|no me interesa|esa no|ese no|eso no|negativo|que no`,
    cancel: `cancelar|cancela|cancele|cancelalo|cancelala|anular|anula|cancela eso`,
    keep: `la mantengo|mantener|mantenerla|dejala|dejalo|la dejo`,
    fine: `todo bien|bien|muy bien`,
    hello: `hola|buenas|buenos dias|buen dia|buenas tardes|buenas noches|hey|que tal`,
    doubt: `bien hecho|muy bien hecho|ya esta|ya reserve|ya va|ya confirmo|ya te confirmo|ya le confirmo|ya lo confirmo|ya te lo confirmo|ya va|claro no|pues bueno|bueno bueno|bueno ya|si y no|sale caro|dale vuelta|si bien|eso si que no|que va|eso si`,
    link: `y|eh|em|mmm|este|es|esta|esta todo|todo esta|todo|me parece|nos parece|me va|nos va|me viene|nos viene|me queda|nos queda|la hora|ese horario|esa hora|ese dia|asi esta|seria|la verdad|por mi esta|que`,
    filler: `${EVERYWHERE.filler}|lo siento|perdon|disculpe|muchas gracias|muchisimas gracias|mil gracias|gracias mil|por favor|porfa|porfavor|porfis|xfa|pf|pues|entonces|ah|oh|ay|señor|señora|señorita|jefe|amigo|amiga|
      hasta luego|hasta pronto|nos vemos|nos vemos alli|nos vemos ahi|alli nos vemos|saludos|un saludo|feliz dia|buen dia|muy|para mi|por mi|para nosotros|por nosotros|asi|ya|muy amable|muy amables|
      sin problema|sin problemas|no hay problema|ningun problema|sin falta|muchas|tan amable|que bien|que bueno`,
  },
  pt: {
    yes: `${EVERYWHERE.yes}|sim|claro|claro que sim|absolutamente|totalmente|totalmente de acordo|nos confirmamos|entao ta|esse ai|essa ai|me marca|eu fico com ele|eu fico com ela|eu fico com esse|eu fico com essa|acho otimo|acho perfeito|acho bom|com certeza|certeza|sem duvida|obvio|logico|certo|certinho|certamente|ta|ta bom|ta bem|ta certo|ta ok|ta otimo|ta perfeito|ta joia|esta bem|esta bom|esta certo|esta otimo|
      esta perfeito|esta ok|perfeito|perfeita|perfeitamente|otimo|otima|optimo|excelente|maravilha|maravilhoso|show|show de bola|legal|massa|joia|beleza|blz|bom|muito bem|muito bom|bacana|ideal|
      pode ser|pode ser sim|pode|pode sim|pode confirmar|podem confirmar|pode confirmar sim|pode marcar|pode marcar sim|pode agendar|pode reservar|pode fechar|podem reservar|podem marcar|pode deixar confirmado|pode deixar marcado|
      confirmo|eu confirmo|confirmar|confirma|confirme|confirmado|confirmada|confirmamos|confirmadissimo|aceito|eu aceito|aceitamos|combinado|ta combinado|fechado|fechou|feito|de acordo|estou de acordo|estamos de acordo|concordo|
      isso|isso ai|isso mesmo|e isso|e isso ai|e isso mesmo|e sim|exato|exatamente|correto|correta|quero|quero sim|eu quero|eu quero sim|queremos|queremos sim|quero confirmar|quero esse|quero essa|fico com esse|fico com essa|fico com ele|fico com ela|
      ficamos com esse|ficamos com essa|vou querer|vou querer sim|vamos querer|vou ficar com esse|vou ficar com essa|vou ficar com ele|serve|serve sim|me serve|da certo|da sim|da certo sim|reserva|reserve|pode reserva|reservar|marca|marque|marcar|
      agenda|agende|agendar|manda ver|vamos|vamos nessa|bora|bora la|por que nao|com prazer|com todo prazer|com muito prazer|esse|essa|esse mesmo|essa mesma|afirmativo|positivo|uhum|aham|perfeito assim|esta confirmado|tudo certo|tudo ok|tudo otimo|tudo perfeito|adorei|amei|👍🏻`,
    no: `${EVERYWHERE.no}|nao|n|nem pensar|de jeito nenhum|melhor nao|acho melhor nao|deixa|deixe|deixa pra la|deixa para la|deixe para la|deixa quieto|esquece|esqueca|agora nao|nao agora|por enquanto nao|por agora nao|nao por enquanto|
      nao confirmo|nao confirme|nao confirma|nao pode confirmar|nao reserve|nao reserva|nao marque|nao marca|nao agende|nao quero|eu nao quero|nao queremos|nao quero mais|ja nao quero|ja nao|nao quero nao|nao serve|nao me serve|nao da|nao da certo|nao da pra mim|
      nao precisa|nao precisa mais|nao obrigado esta bom assim|nao obrigada esta bom assim|nao reserve nada|nao marque nada|nao e preciso|nao e necessario|nao concordo|nao esta bom|nao ta bom|mudei de ideia|mudamos de ideia|prefiro nao|prefiro que nao|claro que nao|com certeza nao|certamente nao|nao tenho interesse|nao me interessa|esse nao|essa nao|isso nao|negativo`,
    cancel: `cancelar|cancela|cancele|cancela isso|cancele isso|desmarcar|desmarca`,
    keep: `manter|mantenho|pode manter|deixa|deixe`,
    fine: `tudo bem|tudo bom|td bem|tudo joia|tudo certo|tudo ok|tudo tranquilo|muito bem|bem`,
    hello: `ola|oi|oie|opa|bom dia|boa tarde|boa noite|hey|e ai`,
    doubt: `bem feito|muito bem feito|ta fechado|esta fechado|tudo fechado|ja confirmo|ja te confirmo|ja lhe confirmo|pode ser que sim|sim e nao|ta ta|claro claro|isso ai nao|ta caro|legal mas|vamos ver`,
    link: `e|eh|hum|hmm|esta|ta tudo|esta tudo|tudo|esse horario|essa hora|o horario|a hora|por mim ta|por mim esta|pra mim ta|pra mim esta|para mim esta|para mim e|pra gente ta|me parece|parece|que|seria`,
    filler: `${EVERYWHERE.filler}|desculpe|desculpa|muito obrigado|muito obrigada|mto obrigado|mto obrigada|obrigadao|brigado|brigada|valeu|vlw|obg|obgd|obgda|agradeco|por favor|pf|pfv|pfvr|por gentileza|entao|ah|oh|senhor|senhora|moco|moca|amigo|amiga|querida|
      ate logo|ate la|ate breve|ate mais|nos vemos|nos vemos la|abraco|abracos|bom dia pra voce|muito|para mim|pra mim|por mim|pra gente|para nos|pra nos|por nos|ja|agora|entao ta|sem problema|sem problemas|sem problema nenhum|nao tem problema|tranquilo|tranquila|assim`,
  },
};
