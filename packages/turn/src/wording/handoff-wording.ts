import type { Language, PersonReason } from '@randevou/contracts';

/** What is said around a person taking over, and where the assistant holds back. Titles have at most 20 characters. */
export interface HandoffWording {
  readonly resumeTitle: string;
  /** To the customer: a person knows, and how to go on meanwhile. */
  readonly told: (phone: string) => string;
  readonly back: string;
  /** Over the limits; `when`: from when texts are read again. */
  readonly limited: (when: string, phone: string) => string;
  readonly off: (phone: string) => string;
  /** To the owner. */
  readonly owner: {
    readonly resumeTitle: string;
    readonly heading: (name: string) => string;
    /** A customer without a name, as a name. */
    readonly unnamed: string;
    /** Each with its colon. */
    readonly labels: Readonly<Record<'why' | 'wish' | 'visits' | 'answer', string>>;
    readonly reasons: Readonly<Record<PersonReason, string>>;
    /** Where nothing is known that was wished. */
    readonly noWish: string;
    readonly noVisits: string;
    readonly noPhone: string;
    readonly silentUntil: (when: string) => string;
    readonly back: (names: string) => string;
    readonly nobodyWaits: string;
  };
}

const TABLES: Readonly<Partial<Record<Language, HandoffWording>>> = {
  en: {
    resumeTitle: 'Back to assistant',
    told: (phone) =>
      `I have told our team. They will get back to you by phone or WhatsApp; you can also call ${phone}.\n\nI keep quiet here until then. To go on with me, tap below or write “resume”.`,
    back: 'I am back. What can I do for you?',
    limited: (when, phone) =>
      `Sorry, that is more than I can answer at once. Please write again from ${when}, or call us on ${phone}.`,
    off: (phone) => `Sorry, we cannot answer here at the moment. Please call us on ${phone}.`,
    owner: {
      resumeTitle: 'Resume the assistant',
      heading: (name) => `**${name}** would like to talk to a person.`,
      unnamed: 'A customer',
      labels: { why: 'Why:', wish: 'Wanted so far:', visits: 'Upcoming:', answer: 'Answer:' },
      reasons: {
        asked: 'asked for a person',
        complaint: 'a complaint',
        large_party: 'a large party',
        too_late_to_change: 'too late to change the booking',
        cannot_help: 'the assistant could not help',
        other: 'another matter',
      },
      noWish: 'nothing yet',
      noVisits: 'none',
      noPhone: 'no phone number known',
      silentUntil: (when) => `The assistant keeps quiet for them until ${when}, unless you resume it.`,
      back: (names) => `All right, the assistant answers again: ${names}.`,
      nobodyWaits: 'The assistant is answering everybody; nobody is waiting for you.',
    },
  },
  fr: {
    resumeTitle: "Retour à l'assistant",
    told: (phone) =>
      `J'ai prévenu notre équipe. Elle vous répondra par téléphone ou WhatsApp ; vous pouvez aussi appeler le ${phone}.\n\nD'ici là, je ne réponds plus ici. Pour continuer avec moi, touchez le bouton ou écrivez « reprendre ».`,
    back: 'Me revoilà. Que puis-je faire pour vous ?',
    limited: (when, phone) =>
      `Désolé, c'est plus que je ne peux traiter à la fois. Réécrivez-nous à partir de ${when}, ou appelez le ${phone}.`,
    off: (phone) => `Désolé, nous ne pouvons pas répondre ici pour le moment. Appelez-nous au ${phone}.`,
    owner: {
      resumeTitle: "Relancer l'assistant",
      heading: (name) => `**${name}** souhaite parler à quelqu'un.`,
      unnamed: 'Un client',
      labels: { why: 'Pourquoi :', wish: 'Sa demande :', visits: 'À venir :', answer: 'Répondre :' },
      reasons: {
        asked: 'demande à parler à quelqu’un',
        complaint: 'une réclamation',
        large_party: 'un grand groupe',
        too_late_to_change: 'trop tard pour modifier la réservation',
        cannot_help: "l'assistant n'a pas pu aider",
        other: 'autre chose',
      },
      noWish: 'rien encore',
      noVisits: 'aucune',
      noPhone: 'numéro inconnu',
      silentUntil: (when) => `L'assistant ne lui répond plus jusqu'à ${when}, sauf si vous le relancez.`,
      back: (names) => `C'est fait, l'assistant répond à nouveau : ${names}.`,
      nobodyWaits: "L'assistant répond à tout le monde ; personne ne vous attend.",
    },
  },
  es: {
    resumeTitle: 'Volver al asistente',
    told: (phone) =>
      `He avisado a nuestro equipo. Le responderán por teléfono o WhatsApp; también puede llamar al ${phone}.\n\nHasta entonces no respondo aquí. Para seguir conmigo, toque el botón o escriba «continuar».`,
    back: 'Aquí estoy de nuevo. ¿En qué puedo ayudarle?',
    limited: (when, phone) =>
      `Lo siento, es más de lo que puedo responder a la vez. Escríbanos de nuevo a partir de: ${when}, o llame al ${phone}.`,
    off: (phone) => `Lo sentimos, ahora mismo no podemos responder aquí. Llámenos al ${phone}.`,
    owner: {
      resumeTitle: 'Reactivar asistente',
      heading: (name) => `**${name}** quiere hablar con una persona.`,
      unnamed: 'Un cliente',
      labels: { why: 'Motivo:', wish: 'Qué quería:', visits: 'Próximas visitas:', answer: 'Responder:' },
      reasons: {
        asked: 'pide hablar con una persona',
        complaint: 'una queja',
        large_party: 'un grupo grande',
        too_late_to_change: 'ya es tarde para cambiar la reserva',
        cannot_help: 'el asistente no pudo ayudar',
        other: 'otro asunto',
      },
      noWish: 'nada todavía',
      noVisits: 'ninguna',
      noPhone: 'sin número conocido',
      silentUntil: (when) => `El asistente no le responde hasta: ${when}, salvo que lo reactive.`,
      back: (names) => `Hecho, el asistente vuelve a responder: ${names}.`,
      nobodyWaits: 'El asistente responde a todos; nadie le está esperando.',
    },
  },
  pt: {
    resumeTitle: 'Voltar ao assistente',
    told: (phone) =>
      `Avisei a nossa equipe. Ela responderá por telefone ou WhatsApp; você também pode ligar para ${phone}.\n\nAté lá, não respondo aqui. Para continuar comigo, toque no botão ou escreva “continuar”.`,
    back: 'Estou de volta. Em que posso ajudar?',
    limited: (when, phone) =>
      `Desculpe, é mais do que consigo responder de uma vez. Escreva de novo a partir de: ${when}, ou ligue para ${phone}.`,
    off: (phone) => `Desculpe, no momento não podemos responder aqui. Ligue para ${phone}.`,
    owner: {
      resumeTitle: 'Reativar assistente',
      heading: (name) => `**${name}** gostaria de falar com uma pessoa.`,
      unnamed: 'Um cliente',
      labels: { why: 'Motivo:', wish: 'O que queria:', visits: 'Próximas visitas:', answer: 'Responder:' },
      reasons: {
        asked: 'pede para falar com uma pessoa',
        complaint: 'uma reclamação',
        large_party: 'um grupo grande',
        too_late_to_change: 'já é tarde para mudar a reserva',
        cannot_help: 'o assistente não pôde ajudar',
        other: 'outro assunto',
      },
      noWish: 'nada ainda',
      noVisits: 'nenhuma',
      noPhone: 'sem número conhecido',
      silentUntil: (when) => `O assistente não responde a essa pessoa até: ${when}, a menos que você o reative.`,
      back: (names) => `Pronto, o assistente voltou a responder: ${names}.`,
      nobodyWaits: 'O assistente está respondendo a todos; ninguém está à sua espera.',
    },
  },
};

const [FIRST] = Object.values(TABLES);

/** The table of the language; the first one for a language without. */
export function handoffWording(language: Language): HandoffWording {
  const table = TABLES[language] ?? FIRST;
  if (table === undefined) throw new RangeError('no language is spoken');
  return table;
}
