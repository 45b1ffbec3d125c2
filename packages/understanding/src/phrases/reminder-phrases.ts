import type { Language } from '@randevou/contracts';

/** How messages that nobody asked for are called off and on, over folded text. */
export interface ReminderPhrases {
  /** A word that can hardly be meant otherwise. */
  readonly stop: string;
  /** One that, standing alone, means it unless something was asked: "baja", "end". */
  readonly perhapsStop: string;
  /** One that, standing alone, means it after a STOP: before, it asks for help or greets. */
  readonly perhapsStart: string;
  /** Whole sentences that name the messages. */
  readonly stopThem: string;
  readonly startThem: string;
}

const them = {
  en: '(?:(?:the|these|those|all|any|all the|your|my|more|sending|getting|receiving|to get|to receive|sending me|send me|me|of|with|from)\\W+)*(?:(?:booking|appointment|automatic|whatsapp)\\W+)?(?:reminders?|notifications?|messages|texts|alerts)(?: to me)?(?: (?:any ?more|again|now))?',
  fr: "(?:(?:les|des|de|aux?|vos|tes|mes|ces|tous|toutes|recevoir|de recevoir|m'envoyer|de m'envoyer|envoyer|d'envoyer|d')\\W*)*(?:rappels?|messages?|notifications?|sms|alertes?)(?: automatiques?)?(?: (?:a nouveau|de nouveau|maintenant))?",
  es: '(?:(?:los|las|mas|sus|tus|de|a|estos|mis|recibir|de recibir|enviarme|de enviarme|mandarme|de mandarme|con)\\W+)*(?:recordatorios?|mensajes?|avisos?|notificaciones)(?: (?:mas|ya|de nuevo|otra vez|por ahora))?',
  pt: '(?:(?:os|as|mais|seus|suas|de|a|estes|meus|receber|de receber|me enviar|de me enviar|enviar|de enviar|mandar|de mandar|com)\\W+)*(?:lembretes?|mensagens|avisos?|notificacoes)(?: (?:mais|ja|de novo|outra vez|por agora))?',
} as const;

export const REMINDERS: Readonly<Record<Language, ReminderPhrases>> = {
  en: {
    stop: 'stop+|stop ?all|stop now|unsubscribe(?: me)?|(?:opt|opting)[- ]?out|opt me out|(?:please )?remove me(?: from (?:the|your|this) (?:list|mailing list))?',
    perhapsStop: 'end|quit|no more|mute|leave me alone',
    perhapsStart: 'start|unstop|resume|restart|subscribe|opt[- ]?in|unmute|continue',
    stopThem: [
      `(?:(?:can|could|would) you |(?:i|we) (?:want|would like|'d like|wish) (?:you )?to |i'd like (?:you )?to |you (?:can|may) )?(?:please )?(?:stop|cancel|end|disable|mute|deactivate|(?:turn|switch) off|unsubscribe(?: me)?|opt(?: me)? out) ${them.en}`,
      `(?:turn|switch) ${them.en} off`,
      `(?:${them.en}) off`,
      `no more ${them.en}|no ${them.en}`,
      '(?:please )?stop (?:messaging|texting|reminding|contacting|notifying|bothering|spamming|writing(?: to)?)(?: (?:me|us))?',
      "(?:please )?(?:don'?t|do not|never) (?:remind|message|text|contact|notify|bother|write(?: to)?) (?:me|us)(?: (?:any ?more|again))?",
      `(?:please )?(?:don'?t|do not|never) send(?: (?:me|us))? ${them.en}`,
      `(?:i|we) (?:don'?t|do not|no longer) (?:want|need|wish) ${them.en}`,
    ].join('|'),
    startThem: [
      `(?:(?:can|could|would) you |(?:i|we) (?:want|would like|'d like|wish) (?:you )?to |i'd like (?:you )?to )?(?:please )?(?:start|resume|restart|enable|activate|reactivate|unmute|bring back|subscribe(?: me)? to|(?:turn|switch) (?:back )?on|get|receive) ${them.en}`,
      `(?:turn|switch) ${them.en} (?:back )?on(?: again)?`,
      `(?:${them.en}) on`,
      `(?:please )?send (?:me|us) (?:the |your )?(?:reminders|notifications)(?: again)?`,
      `(?:i|we) (?:want|need) (?:to get |to receive )?(?:the |your |my )?(?:reminders|notifications)(?: (?:again|back))?`,
    ].join('|'),
  },
  fr: {
    stop: 'stop(?:per|pez)?|stop tout|(?:(?:je veux|je voudrais|je souhaite) )?(?:me )?(?:desabonner|desinscrire)|(?:desabonne|desabonnez|desinscris|desinscrivez)[- ]moi|desabonnement|desinscription',
    perhapsStop: 'arrets?|arret(?:er|ez|e)|arretez tout|laissez[- ]moi tranquille|ca suffit|assez',
    perhapsStart:
      "reprendre|reprenez|reprends|demarrer|redemarrer|commencer|recommencer|debut|(?:re)?activer|s'abonner|m'abonner|abonnez[- ]moi",
    stopThem: [
      `(?:(?:pouvez|peux|pourriez)[- ](?:vous|tu) |je (?:veux|voudrais|souhaite) |merci (?:de|d')\\W*)?(?:stop|stopper|stoppez|arret(?:er|ez|e)|cess(?:er|ez)|desactiv(?:er|ez|e)|coup(?:er|ez|e)|supprim(?:er|ez|e)|annul(?:er|ez|e)|fin) ${them.fr}`,
      `(?:je|on|nous) (?:ne )?(?:veux|veut|voulons|souhaite|souhaitons|desire) (?:plus|pas) ${them.fr}`,
      `(?:plus|pas|plus jamais|sans) (?:de |d')${them.fr}`,
      `ne (?:m'|me |nous )(?:envoyez|envoie|ecrivez|ecris|rappelez|contactez) plus(?: ${them.fr}| rien)?`,
      "(?:arretez|arrete|cessez|stop)(?: de| d')? (?:m'|me |nous )(?:ecrire|contacter|relancer|spammer|envoyer des messages)",
    ].join('|'),
    startThem: [
      `(?:(?:pouvez|peux|pourriez)[- ](?:vous|tu) |je (?:veux|voudrais|souhaite) )?(?:reprendre|reprenez|reprends|relanc(?:er|ez)|redemarr(?:er|ez)|demarr(?:er|ez)|(?:re)?activ(?:er|ez|e)|remett(?:re|ez)|recommenc(?:er|ez)|recevoir|envoyez[- ]moi|renvoyez[- ]moi) ${them.fr}`,
      `je (?:veux|voudrais|souhaite) ${them.fr}`,
    ].join('|'),
  },
  es: {
    stop: 'stop|(?:(?:quiero|quisiera) )?(?:darme|dar) de baja|(?:deme|dame|denme) de baja|(?:quiero )?desuscribir(?:me)?|desuscribanme|cancelar (?:la |mi )?suscripcion',
    perhapsStop: 'alto|baja|parar|pare[ns]?|basta|salir|detener|no mas|dejenme en paz',
    perhapsStart:
      'start|iniciar|inicio|comenzar|empezar|reanudar|reanude|volver|(?:re)?activar|alta|(?:darme|dar) de alta|suscribir(?:me)?|continuar',
    stopThem: [
      `(?:(?:puede[ns]?|podrian?) |(?:quiero|quisiera) (?:que )?)?(?:parar|pare[ns]?|dejar|deje[ns]?|deja|detener|detengan?|desactiv(?:ar|en?)|cancel(?:ar|en?)|quit(?:ar|en?)|alto|stop|no mas|ya no mas|sin|basta|darme de baja) ${them.es}`,
      `(?:ya )?no (?:quiero|queremos|deseo|necesito) ${them.es}`,
      `(?:ya )?no (?:me|nos) (?:envien?|manden?|escriban?|recuerden?|contacten?|molesten?)(?: mas)?(?: ${them.es})?`,
      'deje[ns]? de (?:escribirme|molestar(?:me)?|recordarme|contactarme)',
    ].join('|'),
    startThem: `(?:(?:puede[ns]?|podrian?) |(?:quiero|quisiera) )?(?:volver a |vuelvan? a )?(?:reanudar|reanuden?|(?:re)?activ(?:ar|en?)|iniciar|inicien?|empezar|empiecen?|recibir|enviarme|envienme|envieme|mandarme|mandenme|mandeme) ${them.es}|(?:quiero|quisiera) (?:los |mis )?(?:recordatorios|avisos)(?: (?:de nuevo|otra vez))?`,
  },
  pt: {
    stop: 'stop|(?:quero )?(?:me )?(?:descadastrar|desinscrever)(?:-me)?|descadastr(?:em?|o)|(?:quero )?cancelar (?:a |minha )?(?:inscricao|assinatura|subscricao)',
    perhapsStop: 'parar|pare|parem|para ja|sair|basta|chega|deixem-me em paz|me deixem em paz',
    perhapsStart:
      'start|voltar|iniciar|inicio|comecar|recomecar|retomar|(?:re)?ativar|inscrever|me inscrever|continuar',
    stopThem: [
      `(?:(?:podem?|poderiam?) |(?:quero|queria) (?:que )?)?(?:parar|parem?|deixar|deixem?|desativ(?:ar|em?)|cancel(?:ar|em?)|tir(?:ar|em?)|stop|chega|basta|sem|nao mais|nada) ${them.pt}`,
      `(?:ja )?nao (?:quero|queremos|desejo|preciso) ${them.pt}`,
      `(?:ja )?nao (?:me|nos) (?:enviem?|mandem?|escrevam?|lembrem?|contatem?|contactem?|incomodem?)(?: mais)?(?: ${them.pt})?`,
      'parem? de (?:me )?(?:escrever|incomodar|lembrar|contatar)(?:-me)?',
    ].join('|'),
    startThem: `(?:(?:podem?|poderiam?) |(?:quero|queria) )?(?:voltar a |voltem? a )?(?:retomar|retomem?|(?:re)?ativ(?:ar|em?)|iniciar|iniciem?|comecar|comecem?|receber|enviar|me enviar|enviem?|me enviem?|mandar|me mandar|mandem?|me mandem?) ${them.pt}|(?:quero|queria) (?:os |meus )?(?:lembretes|avisos)(?: (?:de novo|outra vez))?`,
  },
};
