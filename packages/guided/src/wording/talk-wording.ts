import type { Language } from '@randevou/contracts';

/** What is said to people who talk about something else than a visit. */
export interface TalkWording {
  /** By the hour of the day, 0 to 23; `name` of somebody who has been here before. */
  readonly greeting: (hour: number, business: string, name?: string) => string;
  readonly howAreYou: string;
  readonly compliment: string;
  readonly apology: string;
  readonly congratulation: string;
  readonly laugh: string;
  readonly love: string;
  readonly robot: (business: string) => string;
  readonly insult: string;
  readonly anger: (phone: string) => string;
  readonly jobs: (phone: string) => string;
  readonly spam: (business: string) => string;
  readonly instructions: string;
  readonly outOfScope: (business: string) => string;
  /** `number`: of the ambulance, where it is known. */
  readonly danger: (number: string | undefined, phone: string) => string;
  /** Before the next urgent visits. */
  readonly pain: string;
  /** Names of the languages that can be written in. */
  readonly languages: (names: string) => string;
}

function called(name: string | undefined, before = ', '): string {
  return name === undefined ? '' : `${before}${name}`;
}

const en: TalkWording = {
  greeting: (hour, business, name) =>
    `${hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'}${called(name)}, this is ${business}. Tell me when you would like to come, and I will look for a free time. I can also change or cancel a booking, and answer questions.`,
  howAreYou: 'Very well, thank you! What can I do for you?',
  compliment: 'Thank you, that is kind of you! We are glad to hear it.',
  apology: 'No problem at all. What can I do for you?',
  congratulation: 'Thank you, the same to you!',
  laugh: '🙂 What can I do for you?',
  love: 'That is kind, thank you! What can I do for you?',
  robot: (business) =>
    `I am the automated assistant of ${business}, not a person. I can look for a free time, change or cancel a booking and answer questions; if you would rather speak with a person, say so.`,
  insult: 'I am sorry that you are upset. Tell me what you need and I will try to help, or speak with a person.',
  anger: (phone) =>
    `I am sorry to hear that. A person of our team should hear it from you: tap below, or call us on ${phone}.`,
  jobs: (phone) =>
    `I only look after bookings. About jobs please speak with a person: tap below, or call us on ${phone}.`,
  spam: (business) =>
    `I only look after bookings and questions of the customers of ${business}. Can I help you with that?`,
  instructions:
    'I cannot do that. I can look for a free time, change or cancel your own bookings, and answer questions.',
  outOfScope: (business) =>
    `I cannot help with that: I only know about ${business}. I can look for a free time, change or cancel a booking, and answer questions about us.`,
  danger: (number, phone) =>
    `If somebody is in danger, please ring the emergency number${number === undefined ? '' : ` ${number}`} at once. You can reach us on ${phone}.`,
  pain: 'I am sorry to hear that.',
  languages: (names) => `You can write to me in ${names}.`,
};

const fr: TalkWording = {
  greeting: (hour, business, name) =>
    `${hour < 18 ? 'Bonjour' : 'Bonsoir'}${called(name, ' ')}, ici ${business}. Dites-moi quand vous souhaitez venir et je regarde ce qui est libre. Je peux aussi modifier ou annuler une réservation, et répondre à vos questions.`,
  howAreYou: 'Très bien, merci ! Que puis-je faire pour vous ?',
  compliment: "Merci, c'est très gentil ! Cela nous fait plaisir.",
  apology: "Ce n'est rien. Que puis-je faire pour vous ?",
  congratulation: 'Merci, à vous aussi !',
  laugh: '🙂 Que puis-je faire pour vous ?',
  love: "C'est gentil, merci ! Que puis-je faire pour vous ?",
  robot: (business) =>
    `Je suis l'assistant automatique de ${business}, pas une personne. Je peux chercher une heure libre, modifier ou annuler une réservation et répondre à vos questions ; si vous préférez parler à quelqu'un, dites-le-moi.`,
  insult:
    "Je suis désolé que vous soyez contrarié. Dites-moi ce qu'il vous faut et j'essaierai de vous aider, ou parlez à quelqu'un de l'équipe.",
  anger: (phone) =>
    `Je suis désolé. Dites-le à quelqu'un de notre équipe : touchez ci-dessous, ou appelez-nous au ${phone}.`,
  jobs: (phone) =>
    `Je ne m'occupe que des réservations. Pour un emploi, parlez à quelqu'un de l'équipe : touchez ci-dessous, ou appelez-nous au ${phone}.`,
  spam: (business) =>
    `Je ne m'occupe que des réservations et des questions des clients de ${business}. Puis-je vous aider pour cela ?`,
  instructions:
    'Cela, je ne peux pas le faire. Je peux chercher une heure libre, modifier ou annuler vos propres réservations, et répondre à vos questions.',
  outOfScope: (business) =>
    `Je ne peux pas vous aider pour cela : je ne connais que ${business}. Je peux chercher une heure libre, modifier ou annuler une réservation, et répondre à vos questions sur nous.`,
  danger: (number, phone) =>
    `Si quelqu'un est en danger, appelez tout de suite les urgences${number === undefined ? '' : ` au ${number}`}. Vous pouvez nous joindre au ${phone}.`,
  pain: "Je suis désolé de l'apprendre.",
  languages: (names) => `Vous pouvez m'écrire en ${names}.`,
};

const es: TalkWording = {
  greeting: (hour, business, name) =>
    `Hola${called(name, ' ')}, ${hour < 12 ? 'buenos días' : hour < 20 ? 'buenas tardes' : 'buenas noches'}. Somos ${business}. Dígame cuándo quiere venir y busco una hora libre. También puedo cambiar o cancelar una reserva y responder a sus preguntas.`,
  howAreYou: '¡Muy bien, gracias! ¿En qué puedo ayudarle?',
  compliment: '¡Gracias, muy amable! Nos alegra mucho.',
  apology: 'No pasa nada. ¿En qué puedo ayudarle?',
  congratulation: '¡Gracias, igualmente!',
  laugh: '🙂 ¿En qué puedo ayudarle?',
  love: '¡Muy amable, gracias! ¿En qué puedo ayudarle?',
  robot: (business) =>
    `Soy el asistente automático de ${business}, no una persona. Puedo buscar una hora libre, cambiar o cancelar una reserva y responder a preguntas; si prefiere hablar con una persona, dígamelo.`,
  insult: 'Lamento que esté molesto. Dígame qué necesita e intentaré ayudarle, o hable con una persona del equipo.',
  anger: (phone) => `Lo siento mucho. Cuénteselo a una persona de nuestro equipo: toque abajo, o llámenos al ${phone}.`,
  jobs: (phone) =>
    `Yo solo me ocupo de las reservas. Para un empleo, hable con una persona: toque abajo, o llámenos al ${phone}.`,
  spam: (business) =>
    `Solo me ocupo de las reservas y las preguntas de los clientes de ${business}. ¿Puedo ayudarle con eso?`,
  instructions:
    'Eso no puedo hacerlo. Puedo buscar una hora libre, cambiar o cancelar sus propias reservas y responder a preguntas.',
  outOfScope: (business) =>
    `Con eso no puedo ayudarle: solo sé de ${business}. Puedo buscar una hora libre, cambiar o cancelar una reserva y responder a preguntas sobre nosotros.`,
  danger: (number, phone) =>
    `Si alguien está en peligro, llame ahora mismo al número de emergencias${number === undefined ? '' : ` ${number}`}. Nuestro teléfono es ${phone}.`,
  pain: 'Lamento que le pase eso.',
  languages: (names) => `Puede escribirme en ${names}.`,
};

const pt: TalkWording = {
  greeting: (hour, business, name) =>
    `Olá${called(name)}, ${hour < 12 ? 'bom dia' : hour < 18 ? 'boa tarde' : 'boa noite'}. Aqui é ${business}. Diga-me quando quer vir e eu procuro um horário livre. Também posso mudar ou cancelar uma reserva e responder às suas perguntas.`,
  howAreYou: 'Muito bem, obrigado! Em que posso ajudar?',
  compliment: 'Obrigado, é muita gentileza! Ficamos contentes.',
  apology: 'Não faz mal. Em que posso ajudar?',
  congratulation: 'Obrigado, igualmente!',
  laugh: '🙂 Em que posso ajudar?',
  love: 'Que gentileza, obrigado! Em que posso ajudar?',
  robot: (business) =>
    `Sou o assistente automático de ${business}, não uma pessoa. Posso procurar um horário livre, mudar ou cancelar uma reserva e responder a perguntas; se preferir falar com uma pessoa, diga-me.`,
  insult: 'Lamento que esteja aborrecido. Diga-me do que precisa e tento ajudar, ou fale com uma pessoa da equipe.',
  anger: (phone) => `Lamento muito. Conte isso a uma pessoa da nossa equipe: toque abaixo, ou ligue para ${phone}.`,
  jobs: (phone) =>
    `Eu só cuido das reservas. Sobre emprego, fale com uma pessoa: toque abaixo, ou ligue para ${phone}.`,
  spam: (business) => `Só cuido das reservas e das perguntas dos clientes de ${business}. Posso ajudar com isso?`,
  instructions:
    'Isso não posso fazer. Posso procurar um horário livre, mudar ou cancelar as suas próprias reservas e responder a perguntas.',
  outOfScope: (business) =>
    `Com isso não posso ajudar: só conheço ${business}. Posso procurar um horário livre, mudar ou cancelar uma reserva e responder a perguntas sobre nós.`,
  danger: (number, phone) =>
    `Se alguém está em perigo, ligue já para o número de emergência${number === undefined ? '' : ` ${number}`}. O nosso telefone é ${phone}.`,
  pain: 'Lamento que esteja com isso.',
  languages: (names) => `Pode escrever-me em ${names}.`,
};

const TABLES: Readonly<Record<Language, TalkWording>> = { en, fr, es, pt };

/** In the customer's language. */
export function talkWordingFor(language: Language): TalkWording {
  return TABLES[language];
}
