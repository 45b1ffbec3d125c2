import type { Wording } from './wording.ts';

export const es: Wording = {
  locale: () => 'es-ES',
  titles: {
    confirm: 'Confirmar',
    confirmCancel: 'Sí, cancelar',
    discard: 'No, gracias',
    keep: 'Mantenerla',
    more: 'Más horarios',
    move: 'Cambiar',
    cancel: 'Cancelar',
    person: 'Hablar con alguien',
    attend: 'Allí estaré',
    moveThis: (when) => `Cambiar ${when}`,
    cancelThis: (when) => `Cancelar ${when}`,
    timesLabel: 'Ver horarios',
    choicesLabel: 'Elegir',
  },
  dateAt: (day, time) => `${day} a las ${time}`,
  people: (count) => (count === 1 ? '1 persona' : `${String(count)} personas`),
  duration: (minutes) => {
    const [count, unit] =
      minutes % 1440 === 0 && minutes > 0
        ? [minutes / 1440, 'día']
        : minutes % 60 === 0
          ? [minutes / 60, 'hora']
          : [minutes, 'minuto'];
    return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
  },
  withStaff: (name) => `con ${name}`,
  table: (name) => `mesa ${name}`,
  tables: (names) => `mesas ${names}`,
  labels: {
    price: 'Precio:',
    name: 'Nombre:',
    reference: 'Referencia:',
    from: 'De:',
    to: 'A:',
    address: 'Dirección:',
  },
  draft: {
    book: (what) => `Todavía no está reservado: ${what}`,
    move: (what) => `Todavía no está cambiado: ${what}`,
    change: (what) => `Todavía no está modificado: ${what}`,
    cancel: (what) => `Todavía no está cancelado: ${what}`,
  },
  draftHint: {
    book: 'Toque Confirmar y la plaza es suya.',
    move: 'Toque Confirmar para hacer el cambio.',
    change: 'Toque Confirmar para hacer el cambio.',
    cancel: '¿De verdad quiere cancelarla?',
  },
  otherTimes: 'O toque otro horario libre para tomarlo en su lugar.',
  committed: {
    book: (what) => `Su reserva está confirmada: ${what}`,
    move: (what) => `Su reserva ha sido cambiada: ${what}`,
    change: (what) => `Su reserva ha sido modificada: ${what}`,
    cancel: (what) => `Su reserva ha sido cancelada: ${what}`,
  },
  committedSeries: (what) => `Sus reservas están confirmadas: ${what}`,
  series: {
    hint: (count) =>
      count === 1 ? 'Toque Confirmar para reservarla.' : `Toque Confirmar para reservar las ${String(count)}.`,
    missed: 'No hay nada libre el:',
    why: {
      closed: 'cerrado',
      full: 'completo',
      already_booked_that_day: 'ya tiene una reserva',
      beyond_horizon: 'la agenda aún no está abierta',
      in_the_past: 'ya pasó',
      too_soon: 'con muy poca antelación',
      resource_not_available: 'no disponible',
    },
    notPossible: 'no es posible',
    each: (price, total) => `${price} cada una, ${total} en total`,
    noneFree: 'Lo siento, ninguna de estas fechas está libre:',
    notAllFree: 'Lo siento, no todas estas fechas están libres:',
    tooMany: (count) => `Lo siento, ${String(count)} visitas son demasiadas para una sola reserva. ¿Cuántas busco?`,
    changed: 'Entretanto se han ocupado algunas horas. Esto es lo que aún puedo guardarle.',
  },
  waiting: {
    join: 'Lista de espera',
    leave: 'Salir de la lista',
    leaveThis: (when) => `Salir ${when}`,
    ask: (what) => `¿Le apunto en la lista de espera: ${what}?`,
    orAsk: (what) => `¿O le apunto en la lista de espera: ${what}?`,
    joined: (what) => `Está en la lista de espera: ${what}`,
    already: (what) => `Ya está en la lista de espera: ${what}`,
    position: (place) =>
      place === 1 ? 'Es la primera persona de la lista.' : `Tiene el puesto ${String(place)} de la lista.`,
    willWrite: 'Le escribo aquí en cuanto quede un lugar libre. Hasta entonces no hay nada reservado.',
    messagesOff:
      'Desactivó nuestros mensajes, así que no puedo avisarle cuando quede un lugar libre. Para recibirlos de nuevo, escriba START.',
    free: 'No hace falta esperar, esto está libre. Toque una hora para reservarla.',
    heading: 'Está en la lista de espera para:',
    which: '¿De cuál quiere salir?',
    left: (what) => `Ya no está en la lista de espera: ${what}`,
    gone: 'Ya no está en esa lista de espera.',
    none: 'No está en ninguna lista de espera.',
    notJoined: 'De acuerdo, no le apunto en la lista de espera.',
    between: (day, from, to) => `${day} entre las ${from} y las ${to}`,
    from: (day, time) => `${day} desde las ${time}`,
    until: (day, time) => `${day} hasta las ${time}`,
  },
  offer: {
    onDay: (day, people) => `Horarios libres el ${day}${people === undefined ? '' : ` para ${people}`}:`,
    onDays: (people) => `Los próximos horarios libres${people === undefined ? '' : ` para ${people}`}:`,
    toMove: (booking) => `¿Cuándo quiere venir en lugar de ${booking}?`,
    tapBooks: 'Toque el que le convenga y es suyo.',
    tapMoves: 'Toque uno para pasar allí su reserva, o escriba otro día y hora.',
    noMore: 'No hay más horarios libres. Dígame otro día y lo miro.',
  },
  list: { heading: 'Sus reservas:', none: 'No tiene ninguna reserva pendiente.' },
  asks: { partySize: '¿Para cuántas personas?', name: '¿A nombre de quién?' },
  unavailable: (reason, { when, exact, staff, phone, largestParty, notice, lastDay, wasOffered }) => {
    const noMore = wasOffered ? 'ya no' : 'no';
    switch (reason) {
      case 'closed':
        return when === undefined ? 'Lo siento, estamos cerrados.' : `Lo siento, estamos cerrados el ${when}.`;
      case 'full':
        if (when === undefined) return 'Lo siento, no hay nada libre.';
        if (!exact) return `Lo siento, no hay nada libre el ${when}.`;
        return `Lo siento, ${noMore} está libre el ${when}.`;
      case 'too_soon':
        return `Lo siento, es con muy poca antelación: necesitamos al menos ${notice}.`;
      case 'beyond_horizon':
        return when === undefined
          ? `Lo siento, la agenda está abierta hasta el ${lastDay}.`
          : `Lo siento, el ${when} queda demasiado lejos: la agenda está abierta hasta el ${lastDay}.`;
      case 'in_the_past':
        return when === undefined ? 'Esa hora ya pasó.' : `Ya pasó: ${when}.`;
      case 'party_too_large':
        return `Tenemos sitio para ${String(largestParty)} personas como máximo. Para más, llámenos al ${phone}.`;
      case 'off_grid':
        return when === undefined
          ? 'Lo siento, nada empieza exactamente a esa hora.'
          : `Lo siento, nada empieza exactamente a esa hora (${when}).`;
      case 'service_not_given_then':
        return when === undefined ? 'Lo siento, eso no se ofrece entonces.' : `Lo siento, eso no se ofrece el ${when}.`;
      case 'resource_not_available': {
        const on = when === undefined ? '' : ` el ${when}`;
        return `Lo siento, ${staff ?? 'eso'} ${noMore} está libre${on}.`;
      }
      case 'already_booked_that_day':
        return when === undefined
          ? 'Ya tiene una reserva ese día, y solo puede haber una.'
          : `Ya tiene una reserva ese día (${when}), y solo puede haber una.`;
      case 'unknown_service':
        return 'Lo siento, no conozco ese servicio.';
      case 'unknown_resource':
        return 'Lo siento, no conozco ese nombre aquí.';
    }
  },
  notGivenBy: (staff, service) => `Lo siento, ${staff} no ofrece este servicio: ${service}.`,
  alternatives: 'Esto está libre; toque un horario para tomarlo:',
  noAlternatives: 'Dígame otro día u otra hora y lo miro.',
  refused: (reason, { phone, booking }) => {
    switch (reason) {
      case 'already_booked_that_day':
        return `Ya tiene una reserva ese día${booking === undefined ? '' : `: ${booking}`}. ¿Quiere cambiarla?`;
      case 'too_late_to_move':
        return `Es demasiado tarde para cambiar esta reserva aquí. Llámenos al ${phone}.`;
      case 'too_late_to_cancel':
        return `Es demasiado tarde para cancelar esta reserva aquí. Llámenos al ${phone}.`;
      case 'unknown_booking':
        return 'No encuentro esa reserva a su nombre.';
      case 'not_active':
        return 'Esa reserva ya no está activa.';
      case 'no_such_draft':
      case 'draft_expired':
        return 'Esa propuesta ya no está abierta. Dígame otra vez lo que desea.';
      case 'details_missing':
        return 'Todavía falta un dato.';
      case 'no_waiting_list':
        return 'Aquí no hay lista de espera. Dígame otro día u otra hora y lo miro.';
      case 'offer_lapsed':
        return 'Lo siento, no pude guardarle ese lugar más tiempo. Dígame lo que desea y lo miro otra vez.';
    }
  },
  notes: {
    nextOne: 'Y ahora la siguiente:',
    readLate: 'Disculpe, leo su mensaje solo ahora.',
    tappedLate: 'Disculpe, veo su respuesta solo ahora; compruebe una vez más, por favor.',
    holdRanOut: 'No pude guardárselo más tiempo, pero sigue libre.',
    otherWeekday: (day, other) =>
      `Atención al día de la semana: esa fecha es ${day}. Si se refiere al ${other}, dígamelo.`,
    pardon: 'Lo siento, no lo he entendido.',
    pickOne: 'Elija una de estas respuestas, por favor.',
  },
  notices: {
    reminder: (what) => `Recordatorio: ${what}`,
    willYouCome: '¿Vendrá?',
    stopHint: 'Para no recibir más recordatorios, escriba STOP.',
    tooLate: (phone) => `Ya es tarde para cambiarla o cancelarla aquí. Si surge algo, llámenos al ${phone}.`,
    placeFree: 'Buenas noticias: se ha liberado un sitio que estaba esperando.',
    keptUntil: (when) => `Se lo guardo hasta el ${when}.`,
    moved: (what) => `Hemos tenido que mover su reserva: ${what}`,
    changed: (what) => `Hemos tenido que cambiar su reserva: ${what}`,
    doesItSuit: '¿Le viene bien?',
    cancelled: (what) => `Lo sentimos, hemos tenido que cancelar su reserva: ${what}`,
    another: (phone) => `Escriba aquí y busco otro momento, o llámenos al ${phone}.`,
  },
  attend: {
    thanks: (when) => `¡Gracias! Le esperamos el ${when}.`,
    moved: 'Esta visita se ha cambiado entretanto. Ahora queda así:',
    gone: 'Esa visita ya no está en pie.',
  },
  reminders: {
    off: 'De acuerdo: no más recordatorios ni otros mensajes que no haya pedido. Sigo respondiendo a lo que escriba aquí. Para volver a recibirlos, escriba START; para no recibir nada, bloquee este número.',
    on: 'De acuerdo: recibirá recordatorios. Para no recibirlos, escriba STOP.',
  },
  privacy: (url) => `Cómo tratamos sus datos: ${url}`,
  restarted: 'De acuerdo, empecemos de nuevo. ¿Qué desea y cuándo?',
  discarded: 'De acuerdo, lo dejamos. No ha cambiado nada.',
  kept: 'De acuerdo, su reserva queda como está.',
  nothingOpen: 'No hay nada que confirmar. ¿Cuándo quiere venir?',
  alreadyThere: 'Usted tiene esta reserva:',
  person: (phone) => `Puede hablar con nosotros en el ${phone}.`,
  unreadable: {
    voice:
      'Aquí solo leo texto y no puedo escuchar notas de voz. Escríbame lo que desea, por ejemplo un día y una hora.',
    picture:
      'Aquí solo leo texto y no puedo ver fotos ni vídeos. Escríbame lo que desea, por ejemplo un día y una hora.',
    other: 'Aquí solo leo texto. Escríbame lo que desea, por ejemplo un día y una hora.',
  },
  notUnderstood: 'Lo siento, no lo he entendido. ¿Para qué quiere venir, y cuándo?',
  apology: (phone) =>
    `Lo siento, algo ha fallado por nuestra parte. Inténtelo de nuevo en unos minutos, o llámenos al ${phone}.`,
};
