import type { GuidedWording } from './guided-wording.ts';

export const es: GuidedWording = {
  locale: 'es-ES',
  ask: {
    service: (day) => `¿Cuál de estos servicios desea${day === undefined ? '' : ` el ${day}`}?`,
    partySize: (day) => `¿Para cuántas personas${day === undefined ? '' : ` el ${day}`}?`,
    date: '¿Qué día y a qué hora quiere venir?',
    time: '¿A qué hora?',
    pick: '¿Cuál de estos horarios le conviene? Tóquelo o escríbalo.',
    name: '¿Cómo se llama la persona que viene?',
    moveWhich: '¿Cuál quiere cambiar?',
    cancelWhich: '¿Cuál quiere cancelar?',
  },
  people: (count) => (count === 1 ? '1 persona' : `${String(count)} personas`),
  greeting: (business) =>
    `Hola, somos ${business}. Dígame cuándo quiere venir y busco una hora libre. También puedo cambiar o cancelar una reserva y responder a sus preguntas.`,
  help: (business) =>
    `Soy el asistente de reservas de ${business}. Escriba por ejemplo «mañana por la tarde», «cambiar mi cita», «cancelar» o «¿cuál es su horario?».`,
  thanks: '¡De nada!',
  bye: '¡Adiós y hasta pronto!',
  fine: 'De acuerdo. Escríbame cuando quiera.',
  notUnderstood:
    'Lo siento, no lo he entendido. Puedo buscar una hora libre, cambiar o cancelar una reserva, mostrarle las suyas y responder a preguntas sobre nosotros.',
  pardon: 'Lo siento, no lo he entendido.',
  stuck:
    'Perdone, sigo sin entenderle. Escriba por ejemplo «para 2 mañana a las 8», «cambiar mi cita», «cancelar» o una pregunta. O toque abajo para hablar con una persona.',
  lost: (phone) =>
    `Lo siento, no logro entender lo que desea. Una persona le ayudará: toque abajo o llámenos al ${phone}.`,
  unsureService: 'No hay problema. Toque lo que más se parezca, o hable con una persona que le aconsejará.',
  unsureParty: 'Basta con un número aproximado.',
  oneByOne: 'Una después de otra. Primero esta:',
  cancelThis: (reference) => `cancelar ${reference}`,
  asLastTime: (what) => `Como la última vez: ${what}.`,
  noSuchDay: (day) => `El ${day} no existe. ¿Qué día desea?`,
  noLastVisit: 'No encuentro ninguna visita anterior suya; dígame, por favor, qué desea.',
  withStaff: (name) => `con ${name}`,
  stop: 'De acuerdo. Para no recibir más recordatorios, escriba STOP. Para no recibir nada más, bloquee este número en WhatsApp.',
  speaking: (asks) => `De acuerdo, en español.${asks ? ' ¿En qué puedo ayudarle?' : ''}`,
  alreadyThen: 'Ya es a esa hora:',
  noPrice: (phone) => `No conozco ese precio. Pregúntenos por teléfono: ${phone}.`,
  person: (phone) => `Puede hablar con nosotros por teléfono: ${phone}.`,
  largeParty: (largest, phone) =>
    `Para más de ${String(largest)} personas, hable con nosotros por teléfono: ${phone}. Encontraremos una solución con gusto.`,
  noBookings: 'No tiene ninguna reserva pendiente con nosotros. ¿Busco una hora libre?',
  dropDraft: 'Para dejar esta propuesta, conteste simplemente no.',
  noAnswer: (phone) => `Eso no lo sé. Pregúntenos por teléfono: ${phone}.`,
  noWaitlist: (phone) => `No puedo ponerle en una lista de espera. Dígame otro día u otra hora, o llámenos: ${phone}.`,
  where: 'Nos encuentra aquí:',
  openOn: (day, hours) => `El ${day} abrimos ${hours}.`,
  closedOn: (day) => `El ${day} estamos cerrados.`,
  openingHours: 'Nuestro horario:',
  closed: 'cerrado',
  and: 'y',
  service: (name, minutes, price) => `${name}: ${String(minutes)} minutos${price === undefined ? '' : `, ${price}`}`,
  services: 'Esto es lo que ofrecemos:',
};
