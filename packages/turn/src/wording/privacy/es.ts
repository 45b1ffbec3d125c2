import type { PrivacyWording } from './privacy-wording.ts';

export const es: PrivacyWording = {
  titles: { forget: 'Olvídeme', cancelAndForget: 'Cancelar y olvidar', keep: 'Conservar todo' },
  show: {
    heading: 'Esto es lo que guardo sobre usted:',
    name: (name) => `Nombre: ${name}`,
    noName: 'Nombre: ninguno',
    phone: (masked) => `Número de teléfono: ${masked}`,
    noPhone: 'Número de teléfono: ninguno, WhatsApp solo me da su identificador',
    language: 'Idioma: español',
    reminders: { on: 'Recordatorios: activados', off: 'Recordatorios: desactivados' },
    ahead: 'Próximas reservas:',
    noneAhead: 'Próximas reservas: ninguna',
    past: (count) => `Reservas anteriores: ${String(count)}`,
    waiting: 'Lista de espera:',
    draft: 'Todavía sin reservar:',
    conversation: (days) =>
      days === 0
        ? 'Nuestra conversación: los textos se borran en cuanto los respondo.'
        : `Nuestra conversación: se guarda ${days === 1 ? '1 día' : `${String(days)} días`}.`,
    bookingsKept: 'Las reservas conservan su nombre y su número hasta que me pida que le olvide.',
    more: (url) => `Más sobre sus datos: ${url}`,
    howToForget: 'Para borrarlo todo, escriba «olvídeme».',
  },
  ask: {
    ahead: 'Tiene una reserva pendiente:',
    cancelAndForget: '¿La cancelo y olvido todo sobre usted?',
    forget: '¿Quiere que olvide todo lo que guardo sobre usted?',
    tooLate: 'Ya es tarde para cancelar esto aquí:',
    stays: (phone) =>
      `Se mantiene, y se olvidará después de su visita. Si no puede venir, llámenos al ${phone}, por favor.`,
    final: 'Esto no se puede deshacer.',
  },
  forgotten: 'Hecho, ya le he olvidado: su nombre, su número y nuestra conversación.',
  cancelled: 'Cancelado:',
  kept: 'Esto se mantiene hasta que termine su visita, y entonces se olvidará:',
  refusal: 'Solo recuerdo, sin su número, que no quiere recordatorios.',
  comeBack: 'Puede volver a escribirnos cuando quiera.',
  nothingForgotten: 'De acuerdo, todo queda como está.',
};
