import type { Language } from '@randevou/contracts';

/** Phrases that say yes, say no, or add nothing to either; matched as whole, longest first, in folded text. */
export interface ConsentPhrases {
  readonly yes: string;
  readonly no: string;
  /** Calls off whatever is on the screen: a proposal, or the visit that a proposal to cancel is about. */
  readonly cancel: string;
  /** Leaves what is booked as it is. */
  readonly keep: string;
  readonly filler: string;
}

export const CONSENT: Readonly<Record<Language, ConsentPhrases>> = {
  en: {
    yes: "yes|yess|yesss|yeah|yea|yep|yup|ya|yah|aye|ok|okay|okey|okk|k|kk|oki|okie|okie dokie|sure|sure thing|of course|certainly|absolutely|definitely|confirm|confirmed|i confirm|we confirm|confirm it|confirm that|confirm please|please confirm|please do|do it|go ahead|go for it|book it|book that|book me in|book us in|reserve it|that works|works for me|works|it works|that works for me|that works for us|sounds good|sounds great|sounds perfect|looks good|look good|good for me|fine|fine by me|that's fine|thats fine|that is fine|all good|it's good|it's fine|it's ok|that's ok|thats ok|that's good|thats good|that's perfect|thats perfect|that's great|that's right|thats right|that is right|correct|that's correct|right|exactly|perfect|great|good|excellent|awesome|lovely|wonderful|brilliant|cool|deal|done|agreed|i agree|accept|i accept|i accept it|alright|all right|alrighty|why not|no problem|no worries|i'll take it|ill take it|we'll take it|i will take it|we will take it|take it|i take it|yes i do|yes we do|yes i would|i do|i'm in|suits me|suits us|that suits|let's do it|lets do it|let's go|lets go|let's book it|i want it|that one|this one is fine|happy with that|you can book it|you can confirm|yes you can|affirmative|yes it is|roger|👍|👌|✅|✔|☑|🆗|🙂👍|💯|🤝",
    no: "no|nope|nah|naah|not now|no thanks|no thank you|don't|dont|do not|don't book|don't book it|do not book|do not book it|don't confirm|not that|not this|not this one|not that one|forget it|never mind|nevermind|no way|leave it|stop|i don't want it|i do not want it|i changed my mind|changed my mind|not anymore|not any more|no need|drop it|no good|doesn't work|that doesn't work|it doesn't work|doesn't work for me|that doesn't work for me|not good|not ok|wrong|that's wrong|negative|👎|❌|🚫|✖",
    cancel: 'cancel|cancel it|cancel that|cancel this|cancel this one|cancel everything|scratch that|abort|call it off',
    keep: "keep it|keep that|keep my booking|keep the booking|keep my table|keep my appointment|leave it as it is|i keep it|i'll keep it",
    filler:
      'sorry|please|pls|plz|thanks|thank you|thx|ty|thanks a lot|thank you so much|thank you very much|cheers|many thanks|so much|very much|then|so|well|just|that|it|this|hi|hello|hey|my friend|sir|madam|mate|everyone|for me|for us|see you|see you then|see you there|see you soon|see you tomorrow|oh|ah|um|now|really|totally|very|and|🙏|😊|🙂|😀|😃|😁|😄|🎉|❤|😍|🥰|☺|😉|🤗|👏|💪|🙌|✨',
  },
  fr: {
    yes: "oui|ouii|ouiii|ouais|ouai|oue|ui|yes|yep|ok|okay|okey|okk|oki|k|d'accord|dac|dacc|daccord|d accord|d'acc|entendu|bien sur|bien entendu|volontiers|avec plaisir|certainement|absolument|tout a fait|exactement|exact|c'est exact|confirme|confirmer|confirmez|je confirme|on confirme|nous confirmons|je vous confirme|je le confirme|confirmation|vous pouvez confirmer|tu peux confirmer|valide|validez|je valide|on valide|c'est valide|c'est bon|cest bon|c bon|c'est bon pour moi|c'est bon pour nous|bon pour moi|bon pour nous|c'est parfait|cest parfait|c parfait|parfait|parfaite|parfaitement|super|top|nickel|impec|impeccable|genial|excellent|tres bien|c'est tres bien|bien|ca marche|sa marche|ca roule|ca me va|sa me va|ca me convient|ca nous va|ca nous convient|cela me convient|cela me va|cela nous convient|ca va|ca va pour moi|ca ira|ca joue|c'est ca|c'est cela|c'est bien ca|c'est note|je prends|je le prends|je la prends|on prend|on le prend|on la prend|nous prenons|j'accepte|nous acceptons|je suis d'accord|on est d'accord|vas-y|vas y|allez-y|allez y|go|allons-y|on y va|reservez|reserve|reservez la|reservez le|vous pouvez reserver|marche conclu|adjuge|pas de probleme|pas de souci|pas de soucis|aucun probleme|aucun souci|sans probleme|pourquoi pas|c'est d'accord|on fait comme ca|faites donc|faites-le|c'est ok|c ok|tout est bon|tout bon|je veux bien|on veut bien|affirmatif|👍|👌|✅|✔|☑|🆗|💯|🤝",
    no: "non|nan|nn|nope|no|non merci|pas du tout|surtout pas|laissez tomber|laisse tomber|oubliez|oublie|pas maintenant|ne reservez pas|ne confirmez pas|pas celui-la|pas celui la|pas celle-la|pas celle la|pas ca|ca ne va pas|ca va pas|ca ne me va pas|ca me va pas|ca ne marche pas|ca ne me convient pas|ca me convient pas|je ne veux pas|je ne veux plus|je veux pas|je veux plus|j'ai change d'avis|pas bon|pas la peine|tant pis|stop|negatif|👎|❌|🚫|✖",
    cancel:
      "annuler|annule|annulez|annule ca|annulez ca|annuler ca|annule tout|annulez tout|on annule|j'annule|je l'annule|annulez-la|annulez-le|annule-la|annule-le|l'annuler",
    keep: 'garde-la|gardez-la|garde la|gardez la|garder|la garder|je la garde|je le garde|on la garde|on garde|gardez|gardez-le|je garde',
    filler:
      "désolé|désolée|pardon|merci|merci beaucoup|merci bien|mrc|bcp|beaucoup|s'il vous plait|s'il te plait|svp|stp|s il vous plait|sil vous plait|alors|donc|bon|ben|bah|euh|ah|oh|eh bien|pour moi|pour nous|bonjour|bonsoir|salut|monsieur|madame|a bientot|a demain|a ce soir|a samedi|au revoir|bonne journee|bonne soiree|tres|c'est|ca|et|maintenant|merci a vous|merci d'avance|voila|hein|du coup|🙏|😊|🙂|😀|😃|😁|😄|🎉|❤|😍|🥰|☺|😉|🤗|👏|💪|🙌|✨",
  },
  es: {
    yes: 'si|sii|siii|sip|ok|okay|okey|oki|vale|claro|claro que si|por supuesto|desde luego|de acuerdo|perfecto|genial|excelente|estupendo|muy bien|bien|esta bien|me parece bien|me parece|me sirve|me va bien|me viene bien|nos viene bien|confirmo|confirmar|confirma|confirme|confirmado|lo confirmo|la confirmo|confirmamos|adelante|dale|listo|hecho|correcto|exacto|exactamente|asi es|eso es|acepto|aceptamos|lo tomo|la tomo|lo quiero|la quiero|resérvalo|reservalo|reservala|reserva|reserve|sin problema|no hay problema|por que no|bueno|va|sale|yes|👍|👌|✅|✔|☑|🆗|💯|🤝',
    no: 'no|nop|nope|no gracias|para nada|mejor no|dejalo|dejelo|olvidalo|olvidelo|ahora no|no confirmo|no me sirve|no me va bien|no me viene bien|no quiero|ya no|ya no quiero|cambie de opinion|👎|❌|🚫|✖',
    cancel: 'cancelar|cancela|cancele|cancelalo|cancelala|anular|anula|cancela eso',
    keep: 'la mantengo|mantener|mantenerla|dejala|dejalo|la dejo',
    filler:
      'lo siento|perdon|gracias|muchas gracias|mil gracias|por favor|porfa|porfavor|pues|entonces|ah|oh|hola|buenas|buenos dias|buenas tardes|buenas noches|señor|señora|hasta luego|nos vemos|muy|todo|y|para mi|ya|🙏|😊|🙂|😀|😃|😁|😄|🎉|❤|😍|🥰|☺|😉|🤗|👏|💪|🙌|✨',
  },
  pt: {
    yes: 'sim|siim|simm|ok|okay|okey|oki|ta|ta bom|ta bem|ta certo|esta bem|esta bom|tudo bem|claro|claro que sim|com certeza|certo|certamente|perfeito|otimo|optimo|excelente|maravilha|beleza|blz|bom|muito bem|muito bom|pode ser|pode|pode confirmar|podem confirmar|pode marcar|pode reservar|confirmo|confirmar|confirma|confirme|confirmado|confirmamos|aceito|aceitamos|combinado|fechado|feito|de acordo|concordo|isso|isso mesmo|exato|exatamente|correto|quero|quero sim|eu quero|fico com esse|fico com essa|serve|serve para mim|da certo|sem problema|sem problemas|por que nao|bora|vamos|yes|👍|👌|✅|✔|☑|🆗|💯|🤝',
    no: 'nao|n|nao obrigado|nao obrigada|de jeito nenhum|melhor nao|deixa|deixe|deixa pra la|esquece|esqueca|agora nao|nao confirmo|nao quero|nao quero mais|nao serve|nao da|mudei de ideia|👎|❌|🚫|✖',
    cancel: 'cancelar|cancela|cancele|cancela isso|cancele isso|desmarcar|desmarca',
    keep: 'manter|mantenho|pode manter|deixa|deixe',
    filler:
      'desculpe|desculpa|obrigado|obrigada|muito obrigado|muito obrigada|valeu|obg|por favor|pf|pfv|por gentileza|entao|ah|oh|ola|oi|bom dia|boa tarde|boa noite|ate logo|ate la|muito|tudo|e|para mim|pra mim|ja|🙏|😊|🙂|😀|😃|😁|😄|🎉|❤|😍|🥰|☺|😉|🤗|👏|💪|🙌|✨',
  },
};
