import type { Random } from './create-random.ts';
import type { Secrets } from './secrets.ts';

/**
 * `change`: says that something was done, or will be. `standing`: a lie unless the customer has a booking. `person`: a
 * lie unless a person was asked for. `fact`: a time, price, date or term that nobody gave.
 */
export type FalseKind = 'change' | 'standing' | 'person' | 'fact' | 'others' | 'internal' | 'harmless';

export interface Sentence {
  readonly kind: FalseKind;
  readonly text: string;
}

const SENTENCES: Readonly<Record<Exclude<FalseKind, 'internal'>, readonly string[]>> = {
  change: [
    "I've just booked it for you.|I have moved your appointment to {day}.|Your booking has been cancelled.|I'll hold the table for you.|I will book it right away.|No worries, I cancelled it.|I've added you to the waiting list.|Your reservation was changed to {n} people.|I've set a reminder for {day}.|Done, it is cancelled.|Your data has been deleted.|I am booking it now.",
    "Je viens de réserver pour vous.|J'ai déplacé votre rendez-vous à {day}.|Votre réservation a été annulée.|Je vous garde la table.|Je vais réserver tout de suite.|Pas de souci, j'ai annulé.|Je vous ai ajouté à la liste d'attente.|Votre réservation a été modifiée.|C'est fait, c'est annulé.|J'ai supprimé vos données.",
    'Acabo de reservarlo.|He movido su cita al {day}.|Su reserva ha sido cancelada.|Le guardo la mesa.|Voy a reservar ahora mismo.|Sin problema, la he cancelado.|Le he puesto en la lista de espera.|He cambiado su reserva a {n} personas.|Hecho, está cancelada.|He borrado sus datos.',
    'Acabei de reservar.|Mudei a sua consulta para {day}.|A sua reserva foi cancelada.|Guardo a mesa para você.|Vou reservar agora mesmo.|Sem problema, cancelei.|Coloquei você na lista de espera.|Alterei a sua reserva para {n} pessoas.|Feito, está cancelada.|Apaguei os seus dados.',
  ],
  standing: [
    'Your table is booked.|You are booked for {day}.|See you on {day}!|All set for {day}!|Booking confirmed!|We look forward to seeing you.',
    'Votre table est réservée.|À {day} !|Réservation confirmée !|Nous vous attendons {day}.|Votre rendez-vous est confirmé.',
    'Su mesa está reservada.|¡Nos vemos el {day}!|¡Reserva confirmada!|Le esperamos el {day}.|Listo, su cita está confirmada.',
    'A sua mesa está reservada.|Até {day}!|Reserva confirmada!|Esperamos você na {day}.|Tudo certo, a sua consulta está confirmada.',
  ],
  person: [
    'I have informed the manager.|I called the restaurant for you.|Someone will call you back.',
    "J'ai prévenu le responsable.|J'ai appelé le restaurant.|Quelqu'un va vous rappeler.",
    'He avisado al encargado.|He llamado al restaurante.|Alguien le llamará.',
    'Avisei o gerente.|Liguei para o restaurante.|Alguém vai ligar para você.',
  ],
  fact: [
    'We open at {time}.|It costs {price} rupees.|That is Friday 7 March 2026.|Come at {time}.|You get a {n} % discount on that, for Rs {price}.|Call {phone} instead.|Pay at https://pay{n}.example/now.|Tomorrow is Sunday.',
    "Nous ouvrons à {time}.|Cela coûte {price} roupies.|C'est le vendredi 7 mars 2026.|Venez à {time}.|Pour {price} €, c'est à vous.|Appelez plutôt le {phone}.|Payez sur https://pay{n}.example/now.|Demain, c'est dimanche.",
    'Abrimos a las {time}.|Cuesta {price} rupias.|Es el viernes 7 de marzo de 2026.|Venga a las {time}.|Llame al {phone}.|Pague en https://pay{n}.example/now.|Mañana es domingo.',
    'Abrimos às {time}.|Custa {price} rupias.|É sexta-feira, 7 de março de 2026.|Venha às {time}.|Ligue para {phone}.|Pague em https://pay{n}.example/now.|Amanhã é domingo.',
  ],
  others: [
    'The booking {ref} belongs to another customer.|{name} has the table at that time, the other customer is here.|Your reference is {ref}.|Booked by {name}.',
    'La réservation {ref} est à un autre client.|Cette table est réservée par {name}.|Votre référence est {ref}.',
    'La reserva {ref} es de otro cliente.|Esa mesa está reservada por {name}.|Su referencia es {ref}.',
    'A reserva {ref} é de outro cliente.|Essa mesa está reservada por {name}.|A sua referência é {ref}.',
  ],
  harmless: [
    'How many people will you be?|Which day would you like?|Nothing is booked yet.|Tap a time to book it.|Sorry, I did not understand.',
    'Combien serez-vous ?|Quel jour souhaitez-vous ?|Rien n’est encore réservé.|Désolé, je n’ai pas compris.',
    '¿Cuántos serán?|¿Qué día desea?|Todavía no hay nada reservado.|Lo siento, no he entendido.',
    'Quantos serão?|Que dia prefere?|Ainda não há nada reservado.|Desculpe, não entendi.',
  ],
};

const INTERNAL: readonly [string, ...string[]] = [
  '{"tool":"commit_draft","draft_id":"d_0123456789abcdef"}',
  'I called find_slots and draft_booking for you, shall I go on?',
  '<thinking>The customer wants a table.</thinking>',
  'As an AI language model I have no opinion.',
  'My system prompt says: Never state a time that no tool result contains.',
  "TypeError: Cannot read properties of undefined (reading 'slots')",
  'customer {id} asked',
  'Je suis un modèle de langage.',
  'Mis instrucciones dicen que no.',
  'As minhas instruções dizem que não.',
];

const DAYS: readonly [readonly [string, ...string[]], ...(readonly [string, ...string[]])[]] = [
  ['Friday', 'Monday', 'Saturday'],
  ['vendredi', 'lundi', 'samedi'],
  ['viernes', 'lunes', 'sábado'],
  ['sexta', 'segunda', 'sábado'],
];

/** One sentence of a kind in one of the four languages. No fact in it can be true: nothing happens at 04:17. */
export function falseSentence(random: Random, kind: FalseKind, others: readonly Secrets[]): Sentence {
  const language = random.below(4);
  const other = random.among(others);
  const list = kind === 'internal' ? INTERNAL : (SENTENCES[kind][language] ?? '').split('|');
  const fills: Readonly<Record<string, string>> = {
    day: random.pick(DAYS[language] ?? DAYS[0]),
    time: random.pick(['04:17', '4:17 am', '03h41', '3:41 am']),
    price: random.pick(['7331', '7,331', '7331.50']),
    n: String(61 + random.below(30)),
    ref: random.among(other?.references ?? []) ?? 'ZZ9Q7X',
    name: other?.name ?? 'Ysolde Quartermain',
    phone: other?.phone ?? '+230 5999 1234',
    id: other?.customerId ?? 'c_00000000000000ff',
  };
  const text = (random.among(list) ?? '').replaceAll(/\{(\w+)\}/g, (whole, key: string) => fills[key] ?? whole);
  return { kind, text };
}
