import type { Language } from '@randevou/contracts';

/** What steers a conversation rather than saying what is wanted, over folded text. */
export interface SteeringPhrases {
  /** Whole texts: the last message once more. */
  readonly repeat: string;
  /** Whole texts: from the beginning. */
  readonly restart: string;
  /** Whole texts: what is under way is not wanted any more. */
  readonly drop: string;
  /** Whole texts: does not know, or does not mind. */
  readonly unsure: string;
  /** Whole texts: comes to what is booked. */
  readonly attend: string;
  /** The visit as it was last time. */
  readonly asBefore: string;
  readonly sameTime: string;
  readonly sameDay: string;
  /** Beside what is under way, not in place of it. */
  readonly also: string;
  /** All of several. */
  readonly all: string;
  /** Verbs that put a visit off, or bring it forward. */
  readonly delays: string;
  readonly advances: string;
  /** Between two wishes of one text. */
  readonly joins: string;
  /** "One for 4 on Sunday": another of the same kind. */
  readonly another: string;
}

const when = {
  en: '(?:then|tomorrow|tonight|today|there|in time|on time|on \\w+|for sure|later|this \\w+|at \\S+)',
  fr: "(?:la|demain(?: \\w+)?|ce soir|ce midi|aujourd'?hui|a l'heure|presents?|presentes?|\\w+di|sans faute|a \\S+)",
  es: '(?:ahi|alli|alla|manana|hoy|esta noche|a tiempo|el \\w+|sin falta|a las? \\S+)',
  pt: '(?:la|ai|amanha|hoje|hoje a noite|na hora|n[ao] \\S+|sem falta|as \\S+)',
} as const;

export const STEERING: Readonly<Record<Language, SteeringPhrases>> = {
  en: {
    repeat:
      "\\?+|what(?: was that| did you (?:just )?(?:say|write|ask)| was (?:it|your question|the question))?|what do you mean|(?:i beg your |beg your )?pardon(?: me)?|come again|say (?:that|it) again|say again|(?:can|could) you (?:repeat|say)(?: (?:that|it|this))?(?: again)?|repeat(?: (?:that|it|this))?(?: again)?|once more|huh|eh|i (?:didn'?t|did not|don'?t|do not) (?:get|catch|understand|see)(?: (?:that|it|you|the message|what you (?:said|mean)))?|show me (?:that |the times |the options |them )?again|(?:the )?(?:times|options) again",
    restart:
      "(?:let'?s |let me |can we |can i |i want to |i'?d like to )?(?:start|begin)(?: all)? (?:over(?: again)?|again|afresh|from (?:scratch|the (?:beginning|start|top)))|restart|reset|from (?:scratch|the (?:beginning|start|top))|(?:forget|delete|clear) (?:everything|all(?: of)?(?: that| this)?)(?: (?:i|we) said)?|new (?:start|conversation|chat)",
    drop: "(?:actually )?(?:forget (?:about )?(?:it|that|this|the (?:booking|whole thing))|never ?mind|leave it|drop it|skip it|don'?t bother|changed my mind|i'?ve changed my mind|i changed my mind|i don'?t want (?:it|this|that|to book)(?: any ?more)?|not any ?more|no longer needed|maybe (?:later|another time|next time|some other time)|i'?ll (?:think about it|get back to you|come back to you|let you know|write again)|let me think(?: about it)?)",
    unsure:
      "(?:i )?(?:don'?t|do not|dont) (?:know|mind|care)(?: yet| really)?|dunno|idk|(?:i'?m )?not (?:sure|certain)(?: yet)?|no idea|whatever(?: (?:works|you (?:have|like|want|think)|is free|suits you))?|anything(?: (?:goes|works|is fine|will do|you have))?|any(?: (?:of them|one|day|time|is fine|works|will do|is good|time is fine|day is fine))?|any ?time|whichever|whenever(?: (?:works|you (?:can|like|have)|is free|suits you))?|no preference|you (?:choose|decide|pick)|up to you|surprise me|doesn'?t matter|does not matter|it doesn'?t matter|skip(?: (?:it|that|this))?",
    attend: `(?:i|we) ?(?:'ll| will|'m| am|'re| are) (?:definitely |certainly |still )?(?:be|coming|come|attending|attend)(?: ${when.en})*|(?:i|we) ?(?:'ll| will) be (?:coming|attending)(?: ${when.en})*|(?:still )?coming|see you(?: all)?(?: ${when.en})+|(?:i|we) (?:can|will) make it|(?:i|we) ?(?:'ll| will) make it|(?:i|we) confirm (?:my|our|the) (?:presence|attendance|visit|coming)|count (?:me|us) in`,
    asBefore:
      '(?:the )?same (?:thing |one |booking |appointment |table )?(?:as|like) (?:the )?(?:last|previous|other) (?:time|visit|one|appointment|booking)|(?:as|like) (?:the )?last (?:time|visit)|(?:the |my |our )?usual(?! \\w*ly)(?: (?:one|please|thing|table|appointment|booking))?|as (?:usual|always)|(?:the )?same again|what (?:i|we) had (?:last time|before)|rebook (?:the same|my last)',
    sameTime: '(?:at )?(?:the |that )?same (?:time|hour)(?! as (?:the )?last)|same day(?:,)? (?:and )?(?:same )?time',
    sameDay: '(?:on )?(?:the |that )?same day',
    also: 'also|as well|in addition|on top of (?:that|it)|another (?:one|table|booking|appointment)|one more (?:table|booking|appointment)',
    all: 'both(?: of (?:them|these|those))?|all(?: of)? (?:them|these|those|my (?:\\w+ )?(?:bookings|appointments|reservations))|all (?:two|three|four|the (?:bookings|appointments|reservations))|everything|every (?:booking|appointment|reservation)|the (?:two|three) of them',
    delays:
      'push(?: (?:it|that|this|my \\w+|our \\w+|the \\w+))?(?: back)?(?: by)?|put (?:it|that|my \\w+|our \\w+) back|postpone|delay|put off|(?:move|shift|push) (?:it|that|this|my \\w+|our \\w+|the \\w+) back',
    advances:
      '(?:bring|pull|move|push|put) (?:it|that|this|my \\w+|our \\w+|the \\w+) (?:forward|up)|bring forward|advance',
    joins: ',? ?(?:and|plus|as well as|then)(?: (?:also|then|after that))?|,? ?also|; ?(?:and|also|then)?',
    another: 'one|another(?: one)?|a second(?: one)?',
  },
  fr: {
    repeat:
      "\\?+|(?:quoi|comment|pardon|hein|plait-il)|(?:qu'?est[- ]ce que )?(?:vous avez|t'?as|tu as) (?:dit|ecrit)|(?:qu'|que )(?:avez[- ]vous|as[- ]tu) (?:dit|ecrit)|vous (?:disiez|dites)(?: quoi)?|(?:pouvez[- ]vous |tu peux |vous pouvez |peux[- ]tu )?(?:repeter|repetez|repete|redire|redites)(?:[- ](?:moi|le))?(?: ca| cela| la question)?|encore une fois|je n'?ai pas (?:compris|saisi|lu|vu)|j'?ai pas (?:compris|saisi|lu|vu)|c'est[- ]a[- ]dire|(?:remontrez|montrez)[- ](?:moi|les)(?: (?:encore|a nouveau))?",
    restart:
      "(?:on |je veux |je voudrais |je peux |peut[- ]on |j'aimerais )?(?:recommence(?:r|z|ons)?|reprend(?:re|s|ez)|repart(?:ir|ez|ons|s)?)(?: tout)?(?: (?:depuis le|au|du) debut| a zero| de zero)?|(?:a|de) zero|depuis le debut|on efface tout|(?:oubliez|oublie|effacez|efface) tout(?: ca)?",
    drop: "(?:en fait |finalement |bon )?(?:laiss(?:ez|e|ons) tomber|oubli(?:ez|e|ons)(?: ca| cela| tout ca)?|tant pis|ce n'est (?:pas|plus) la peine|(?:c'?est )?pas la peine|(?:ca )?ne fait rien|j'ai change d'avis|je ne veux plus(?: reserver| venir)?|je veux plus|je n'en ai plus besoin|plus besoin|(?:une )?(?:autre|prochaine) fois|peut[- ]etre (?:plus tard|une autre fois)|(?:je vais|laissez[- ]moi) (?:y )?reflechir|je (?:vous )?(?:recontacte|reviens vers vous|rappellerai)|on verra(?: plus tard)?)",
    unsure:
      "(?:je )?(?:ne )?(?:sais|sait) pas(?: encore| trop)?|j'?sais pas|chais pas|jsp|aucune idee|je ne suis pas sure?|pas sure?|(?:ca m'est |c'est )?egal|peu importe(?: \\w+)?|n'?importe(?: (?:quand|lequel|laquelle|quoi|quel jour|quelle heure))?|comme vous (?:voulez|preferez)|a vous de (?:voir|choisir)|vous choisissez|(?:pas de|sans|aucune) preference|quand vous (?:voulez|pouvez)|ce que vous (?:avez|voulez)|passer|passe|l'un ou l'autre",
    attend: `(?:oui )?(?:je|j'|on|nous)(?: y|'y)? ?(?:serai|sera|serons|viens|vient|venons|viendrai|viendra|viendrons|confirme ma (?:presence|venue)|confirme (?:notre|ma) (?:presence|venue)|confirmons notre (?:presence|venue))(?: bien)?(?: ${when.fr})*|a (?:demain|tout a l'heure|ce soir|tout de suite)|(?:je|nous) (?:suis|sommes) toujours (?:partants?|ok)|toujours bon|comptez sur (?:moi|nous)|presents?|je viens toujours`,
    asBefore:
      "(?:la )?(?:meme|pareil|idem)(?: chose| rdv| rendez[- ]vous| reservation| prestation| table)? (?:que|comme|qu'a) (?:la |le |l'|a la )?(?:derni\\w+|autre|precedente?)(?: (?:fois|visite|rendez[- ]vous|rdv))?|comme (?:la |l')(?:derniere|autre) fois|comme (?:d'habitude|d'hab|toujours|a chaque fois)|(?:mon|ma|notre|le|la) (?:rdv |rendez[- ]vous |table |coupe )?habituel(?:le)?|l'habituel|pareil que la derniere fois",
    sameTime: '(?:a )?(?:la |aux? )?memes? (?:heures?|horaires?)|memes? jours?,? (?:et )?(?:memes? )?heures?',
    sameDay: '(?:le )?meme jour',
    also: 'aussi|egalement|en plus|une autre (?:table|reservation|coupe)|un autre (?:rdv|rendez[- ]vous)',
    all: "(?:les|toutes les|tous les) (?:deux|trois|quatre|2|3|4)|toutes?(?: (?:mes|les) (?:reservations|rendez[- ]vous|rdv))?|tous(?: (?:mes|les) (?:rendez[- ]vous|rdv))?|tout(?: annuler)?|l'une et l'autre",
    delays: 'decal(?:er|ez|e|ons)|repouss(?:er|ez|e|ons)|recul(?:er|ez|e|ons)|retard(?:er|ez|e)|report(?:er|ez|e)',
    advances: 'avanc(?:er|ez|e|ons)|anticip(?:er|ez|e)',
    joins: ',? ?(?:et|puis|plus|ainsi que)(?: (?:aussi|puis|ensuite|egalement))?|,? ?aussi|; ?(?:et|puis|aussi)?',
    another: '(?:une?|autre)(?: autre)?|une deuxieme|un second|une seconde',
  },
  es: {
    repeat:
      '\\?+|(?:que|como|perdon|mande|eh|disculpe)|(?:espera |espere )?(?:que|como) (?:dijiste|dijo|has dicho|ha dicho|dices|dice|decias|decia)|(?:puede[s]? |podria[s]? )?repet(?:ir|irlo|irme|irmelo|elo|alo|irme eso)|repita|repite|otra vez|una vez mas|no (?:entendi|entiendo|lo entendi|he entendido|lei|vi)(?: (?:nada|bien|eso))?|(?:muestr[ea]|ensen[ea])me(?:lo|los|las)? (?:otra vez|de nuevo)',
    restart:
      '(?:vamos a |quiero |podemos |puedo )?(?:empez(?:ar|amos|emos)|comenz(?:ar|amos|emos)|volver a empezar|volvamos a empezar|reinici(?:ar|a|e))(?: (?:de nuevo|otra vez|de cero|desde (?:cero|el principio)))?|(?:de|desde) (?:cero|el principio)|borr(?:ar|a|e) todo|olvid(?:a|e|alo|elo) todo',
    drop: '(?:mejor |bueno |en realidad |al final )?(?:olvid(?:alo|elo|a eso|e eso|a|e)|dej(?:alo|elo|emoslo)(?: estar| asi)?|ya no (?:lo |la )?(?:quiero|necesito|hace falta)|ya no|cambie de (?:idea|opinion)|he cambiado de (?:idea|opinion)|(?:en |para )?otra (?:ocasion|vez sera)|otro dia sera|(?:tal vez|quizas?) (?:otro dia|luego|mas tarde|en otro momento)|(?:lo|me lo) (?:voy a pensar|pensare|pienso)|luego (?:le|te|les) (?:aviso|digo|escribo))',
    unsure:
      'no (?:lo )?se(?: (?:aun|todavia|bien))?|ni idea|no estoy segur[oa]|(?:me )?da igual|da lo mismo|cualquiera(?: (?:esta bien|me va bien|sirve))?|cualquier (?:dia|hora|cosa)(?: (?:esta bien|me va bien))?|el que sea|la que sea|lo que sea|cuando (?:sea|pueda|puedan|quiera|quieran|tenga|tengan)|como (?:quiera|prefiera)|(?:usted|tu) (?:elige|elija|decide|decida)|sin preferencia|no tengo preferencia|no (?:me )?importa|saltar|pasar',
    attend: `(?:si )?(?:alli |ahi )?(?:estare|estaremos|ire|iremos|voy|vamos|asistire|asistiremos|vendre|vendremos|voy a ir|vamos a ir|confirmo (?:mi )?(?:asistencia|presencia))(?: ${when.es})*|(?:nos vemos|hasta)(?: ${when.es})+|cuente[n]? con(?:migo| nosotros)|sigo en pie|si voy`,
    asBefore:
      '(?:lo |el |la )?mism[oa](?: (?:cita|mesa|cosa|reserva))? (?:que|de) (?:la |el )?(?:ultima|otra|anterior|pasada)(?: (?:vez|visita|cita))?|(?:lo )?(?:mismo )?de siempre|como (?:siempre|la ultima vez|la otra vez|la vez pasada|de costumbre)|lo (?:habitual|de la ultima vez|mismo otra vez)|mi cita habitual',
    sameTime: '(?:a )?(?:la |el )?mism[oa] (?:hora|horario)|mismo dia,? (?:y )?(?:a la )?(?:misma )?hora',
    sameDay: '(?:el )?mismo dia',
    also: 'tambien|ademas|otra (?:mesa|cita|reserva)',
    all: '(?:las|los|todas las|todos los) (?:dos|tres|cuatro|2|3|4)|ambas?|ambos|tod[oa]s(?: (?:mis|las|los) (?:citas|reservas))?|todo',
    delays:
      'retras(?:ar|e|a|arla|arlo)|aplaz(?:ar|a|arla|arlo)|aplac(?:e|en)|pospon(?:er|ga|gan|erla|erlo)|atras(?:ar|e|a)',
    advances: 'adelant(?:ar|e|a|arla|arlo)|anticip(?:ar|e|a)',
    joins: ',? ?(?:y|e|mas|luego|ademas)(?: (?:tambien|luego|ademas))?|,? ?tambien|; ?(?:y|tambien)?',
    another: 'una?|otr[oa]|una segunda',
  },
  pt: {
    repeat:
      '\\?+|(?:que|como|o que|que foi|hein|perdao|como assim)|(?:o )?que (?:voce |voces )?(?:disse|disseram|falou|quis dizer)|(?:pode |poderia )?repetir(?: (?:isso|por favor))?|repete|repita|outra vez|de novo|mais uma vez|nao (?:entendi|percebi|li|vi)(?: (?:nada|bem|isso))?|mostr[ea](?:-me)? (?:outra vez|de novo)',
    restart:
      '(?:vamos |quero |podemos |posso )?(?:(?:re)?comec(?:ar|amos|emos|a)|reinici(?:ar|a|e))(?: (?:de novo|outra vez|do zero|do (?:inicio|comeco|principio)))?|do (?:zero|inicio|comeco|principio)|apag(?:ar|a|ue) tudo|esquec(?:e|a) tudo',
    drop: '(?:na verdade |bom |afinal )?(?:esquec(?:e|a)(?: isso)?|deix(?:a|e)(?: isso)?(?: (?:para|pra) la| estar| quieto)?|nao precisa(?: mais)?|ja nao (?:quero|preciso|e preciso)|nao quero mais|mudei de ideia|(?:fica )?(?:para|pra) (?:outra vez|a proxima|outro dia)|talvez (?:mais tarde|outro dia|depois)|vou pensar(?: (?:um pouco|melhor|nisso))?|depois (?:eu )?(?:aviso|falo|vejo|volto))',
    unsure:
      '(?:eu )?nao sei(?: (?:ainda|bem))?|sei la|nem ideia|nao tenho certeza|nao (?:me )?importa|tanto faz|qualquer (?:um|uma|dia|hora|coisa|horario)(?: (?:serve|esta bom|esta bem))?|qualquer|o que (?:for|tiver|houver)|quando (?:for|der|puder|puderem|tiver|quiser)|como (?:quiser|preferir)|voces? (?:que sabe[m]?|escolhe[m]?|decide[m]?)|sem preferencia|pular|passar',
    attend: `(?:sim )?(?:eu )?(?:estarei|estaremos|vou|vamos|irei|iremos|comparecerei|compareceremos|vou estar|vamos estar|confirmo (?:a )?(?:minha )?(?:presenca|ida))(?: ${when.pt})*|(?:ate|nos vemos)(?: ${when.pt})+|conte[m]? com(?:igo| a gente| nos)|presentes?`,
    asBefore:
      '(?:o |a )?mesm[oa](?: (?:coisa|consulta|mesa|reserva))? (?:que|da|do|de) (?:a |o )?(?:ultima|outra|anterior|passada)(?: (?:vez|visita|consulta))?|igual (?:a|ao?) (?:ultima|outra) vez|(?:o |a )?(?:mesmo )?de sempre|como (?:sempre|da ultima vez|da outra vez|de costume|na ultima vez)|o (?:habitual|costume|mesmo outra vez)',
    sameTime: '(?:n?[ao]s? )?mesm[oa] (?:hora|horario)|mesmo dia,? (?:e )?(?:[nàa]+ )?(?:mesma )?hora',
    sameDay: '(?:n?o )?mesmo dia',
    also: 'tambem|alem disso|outra (?:mesa|consulta|reserva)',
    all: '(?:as|os|todas as|todos os) (?:duas|dois|tres|quatro|2|3|4)|ambas|ambos|tod[oa]s(?: (?:as|os) (?:minhas |meus )?(?:consultas|reservas|horarios))?|tudo',
    delays: 'adi(?:ar|e|a)|atras(?:ar|e|a)|post?erg(?:ar|a|ue)|empurr(?:ar|e|a)',
    advances: 'antecip(?:ar|e|a)|adiant(?:ar|e|a)',
    joins: ',? ?(?:e|mais|depois)(?: (?:tambem|depois|ainda))?|,? ?tambem|; ?(?:e|tambem)?',
    another: 'uma?|outr[oa]|uma segunda',
  },
};
