import type { Wording } from './wording.ts';

export const pt: Wording = {
  locale: (timeZone) => (/^(?:Europe|Atlantic|Africa)\//.test(timeZone) ? 'pt-PT' : 'pt-BR'),
  titles: {
    confirm: 'Confirmar',
    confirmCancel: 'Sim, cancelar',
    discard: 'Não, obrigado',
    keep: 'Manter',
    more: 'Mais horários',
    move: 'Mudar',
    cancel: 'Cancelar',
    person: 'Falar com alguém',
    attend: 'Estarei lá',
    moveThis: (when) => `Mudar ${when}`,
    cancelThis: (when) => `Cancelar ${when}`,
    timesLabel: 'Ver horários',
    choicesLabel: 'Escolher',
  },
  dateAt: (day, time) => `${day} às ${time}`,
  people: (count) => (count === 1 ? '1 pessoa' : `${String(count)} pessoas`),
  duration: (minutes) => {
    const [count, unit] =
      minutes % 1440 === 0 && minutes > 0
        ? [minutes / 1440, 'dia']
        : minutes % 60 === 0
          ? [minutes / 60, 'hora']
          : [minutes, 'minuto'];
    return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
  },
  withStaff: (name) => `com ${name}`,
  table: (name) => `mesa ${name}`,
  tables: (names) => `mesas ${names}`,
  labels: {
    price: 'Preço:',
    name: 'Nome:',
    reference: 'Referência:',
    from: 'De:',
    to: 'Para:',
    address: 'Endereço:',
  },
  draft: {
    book: (what) => `Ainda não está reservado: ${what}`,
    move: (what) => `Ainda não está mudado: ${what}`,
    change: (what) => `Ainda não está alterado: ${what}`,
    cancel: (what) => `Ainda não está cancelado: ${what}`,
  },
  draftHint: {
    book: 'Toque em Confirmar e o lugar é seu.',
    move: 'Toque em Confirmar para fazer a mudança.',
    change: 'Toque em Confirmar para fazer a mudança.',
    cancel: 'Quer mesmo cancelar?',
  },
  otherTimes: 'Ou toque em outro horário livre para ficar com ele.',
  committed: {
    book: (what) => `A sua reserva está confirmada: ${what}`,
    move: (what) => `A sua reserva foi mudada: ${what}`,
    change: (what) => `A sua reserva foi alterada: ${what}`,
    cancel: (what) => `A sua reserva foi cancelada: ${what}`,
  },
  committedSeries: (what) => `As suas reservas estão confirmadas: ${what}`,
  series: {
    hint: (count) =>
      count === 1 ? 'Toque em Confirmar para reservar.' : `Toque em Confirmar para reservar as ${String(count)}.`,
    missed: 'Não há nada livre em:',
    why: {
      closed: 'fechado',
      full: 'lotado',
      already_booked_that_day: 'você já tem uma reserva',
      beyond_horizon: 'a agenda ainda não está aberta',
      in_the_past: 'já passou',
      too_soon: 'com pouca antecedência',
      resource_not_available: 'não disponível',
    },
    notPossible: 'não é possível',
    each: (price, total) => `${price} cada, ${total} no total`,
    noneFree: 'Desculpe, nenhuma destas datas está livre:',
    notAllFree: 'Desculpe, nem todas estas datas estão livres:',
    tooMany: (count) => `Desculpe, ${String(count)} visitas são demais para uma só reserva. Quantas devo procurar?`,
    changed: 'Entretanto alguns horários foram ocupados. Isto é o que ainda posso guardar para você.',
  },
  waiting: {
    join: 'Lista de espera',
    leave: 'Sair da lista',
    leaveThis: (when) => `Sair ${when}`,
    ask: (what) => `Quer que eu coloque você na lista de espera: ${what}?`,
    orAsk: (what) => `Ou quer que eu coloque você na lista de espera: ${what}?`,
    joined: (what) => `Você está na lista de espera: ${what}`,
    already: (what) => `Você já está na lista de espera: ${what}`,
    position: (place) =>
      place === 1 ? 'Você é a primeira pessoa da lista.' : `Você está na posição ${String(place)} da lista.`,
    willWrite: 'Escrevo aqui assim que houver uma vaga. Até lá, nada está reservado.',
    messagesOff:
      'Você desativou as nossas mensagens, por isso não posso avisar quando houver uma vaga. Para recebê-las de novo, escreva START.',
    free: 'Não é preciso esperar, isto está livre. Toque em um horário para reservar.',
    heading: 'Você está na lista de espera para:',
    which: 'De qual você quer sair?',
    left: (what) => `Você saiu da lista de espera: ${what}`,
    gone: 'Você já não está nessa lista de espera.',
    none: 'Você não está em nenhuma lista de espera.',
    notJoined: 'Tudo bem, não coloco você na lista de espera.',
    between: (day, from, to) => `${day} entre ${from} e ${to}`,
    from: (day, time) => `${day} a partir das ${time}`,
    until: (day, time) => `${day} até as ${time}`,
  },
  offer: {
    onDay: (day, people) => `Horários livres – ${day}${people === undefined ? '' : `, para ${people}`}:`,
    onDays: (people) => `Os próximos horários livres${people === undefined ? '' : ` para ${people}`}:`,
    toMove: (booking) => `Quando quer vir em vez de ${booking}?`,
    tapBooks: 'Toque no que lhe convém e ele é seu.',
    tapMoves: 'Toque em um para passar a sua reserva para lá, ou escreva outro dia e hora.',
    noMore: 'Não há mais horários livres. Diga-me outro dia e eu vejo.',
  },
  list: { heading: 'As suas reservas:', none: 'Não tem nenhuma reserva pendente.' },
  asks: { partySize: 'Para quantas pessoas?', name: 'Em que nome?' },
  unavailable: (reason, { when, exact, staff, phone, largestParty, notice, lastDay, wasOffered }) => {
    const no = wasOffered ? 'já não' : 'não';
    switch (reason) {
      case 'closed':
        return when === undefined ? 'Desculpe, estamos fechados.' : `Desculpe, estamos fechados: ${when}.`;
      case 'full':
        if (when === undefined) return 'Desculpe, não há nada livre.';
        if (!exact) return `Desculpe, não há nada livre: ${when}.`;
        return `Desculpe, ${no} está livre: ${when}.`;
      case 'too_soon':
        return `Desculpe, está muito em cima da hora: precisamos de pelo menos ${notice}.`;
      case 'beyond_horizon':
        return when === undefined
          ? `Desculpe, a agenda está aberta até ${lastDay}.`
          : `Desculpe, ainda é muito cedo para ${when}: a agenda está aberta até ${lastDay}.`;
      case 'in_the_past':
        return when === undefined ? 'Essa hora já passou.' : `Já passou: ${when}.`;
      case 'party_too_large':
        return `Temos lugar para no máximo ${String(largestParty)} pessoas. Para mais, ligue para ${phone}.`;
      case 'off_grid':
        return when === undefined
          ? 'Desculpe, nada começa exatamente a essa hora.'
          : `Desculpe, nada começa exatamente a essa hora (${when}).`;
      case 'service_not_given_then':
        return when === undefined
          ? 'Desculpe, isso não é oferecido então.'
          : `Desculpe, isso não é oferecido: ${when}.`;
      case 'resource_not_available': {
        const on = when === undefined ? '' : `: ${when}`;
        return `Desculpe, ${staff ?? 'isso'} ${no} está livre${on}.`;
      }
      case 'already_booked_that_day':
        return when === undefined
          ? 'Já tem uma reserva nesse dia, e só pode haver uma.'
          : `Já tem uma reserva nesse dia (${when}), e só pode haver uma.`;
      case 'unknown_service':
        return 'Desculpe, não conheço esse serviço.';
      case 'unknown_resource':
        return 'Desculpe, não conheço esse nome aqui.';
    }
  },
  notGivenBy: (staff, service) => `Desculpe, ${staff} não faz este serviço: ${service}.`,
  alternatives: 'Isto está livre; toque em um horário para ficar com ele:',
  noAlternatives: 'Diga-me outro dia ou outra hora e eu vejo.',
  refused: (reason, { phone, booking }) => {
    switch (reason) {
      case 'already_booked_that_day':
        return `Já tem uma reserva nesse dia${booking === undefined ? '' : `: ${booking}`}. Quer mudá-la?`;
      case 'too_late_to_move':
        return `É tarde demais para mudar esta reserva aqui. Ligue para ${phone}.`;
      case 'too_late_to_cancel':
        return `É tarde demais para cancelar esta reserva aqui. Ligue para ${phone}.`;
      case 'unknown_booking':
        return 'Não encontro essa reserva em seu nome.';
      case 'not_active':
        return 'Essa reserva já não está ativa.';
      case 'no_such_draft':
      case 'draft_expired':
        return 'Essa proposta já não está aberta. Diga-me outra vez o que deseja.';
      case 'details_missing':
        return 'Ainda falta um dado.';
      case 'no_waiting_list':
        return 'Aqui não há lista de espera. Diga-me outro dia ou outra hora e eu vejo.';
      case 'offer_lapsed':
        return 'Desculpe, não pude guardar esse lugar por mais tempo. Diga-me o que deseja e eu vejo outra vez.';
    }
  },
  notes: {
    nextOne: 'E agora a seguinte:',
    readLate: 'Desculpe, só agora li a sua mensagem.',
    tappedLate: 'Desculpe, só agora vi a sua resposta; confira mais uma vez, por favor.',
    holdRanOut: 'Não pude guardá-lo por mais tempo, mas ainda está livre.',
    otherWeekday: (day, other) => `Atenção ao dia da semana: essa data é ${day}. Se quer dizer ${other}, diga-me.`,
    pardon: 'Desculpe, não entendi.',
    pickOne: 'Escolha uma destas respostas, por favor.',
  },
  notices: {
    reminder: (what) => `Lembrete: ${what}`,
    willYouCome: 'Vai poder vir?',
    stopHint: 'Para não receber mais lembretes, escreva STOP.',
    tooLate: (phone) => `Já é tarde para mudar ou cancelar aqui. Se surgir algo, ligue para ${phone}.`,
    placeFree: 'Boas notícias: está livre um lugar que esperava.',
    keptUntil: (when) => `Guardo-o para si até ${when}.`,
    moved: (what) => `Tivemos de mudar a sua reserva: ${what}`,
    changed: (what) => `Tivemos de alterar a sua reserva: ${what}`,
    doesItSuit: 'Fica bem assim?',
    cancelled: (what) => `Lamentamos, tivemos de cancelar a sua reserva: ${what}`,
    another: (phone) => `Escreva aqui e eu procuro outra hora, ou ligue para ${phone}.`,
  },
  attend: {
    thanks: (when) => `Obrigado! Esperamos por si: ${when}.`,
    moved: 'Esta visita foi mudada entretanto. Agora está assim:',
    gone: 'Essa visita já não está de pé.',
  },
  reminders: {
    off: 'Tudo bem: não há mais lembretes nem outras mensagens que não pediu. Continuo a responder ao que escrever aqui. Para voltar a recebê-los, escreva START; para não receber nada, bloqueie este número.',
    on: 'Tudo bem: vai receber lembretes. Para não os receber, escreva STOP.',
  },
  privacy: (url) => `Como tratamos os seus dados: ${url}`,
  restarted: 'Certo, vamos começar de novo. O que deseja e quando?',
  discarded: 'Tudo bem, deixei de lado. Nada mudou.',
  kept: 'Tudo bem, a sua reserva fica como está.',
  nothingOpen: 'Não há nada à espera de confirmação. Quando quer vir?',
  alreadyThere: 'Já tem esta reserva:',
  person: (phone) => `Pode falar conosco pelo ${phone}.`,
  unreadable: {
    voice:
      'Aqui só leio texto e não consigo ouvir mensagens de voz. Escreva-me o que deseja, por exemplo um dia e uma hora.',
    picture:
      'Aqui só leio texto e não consigo ver fotos nem vídeos. Escreva-me o que deseja, por exemplo um dia e uma hora.',
    other: 'Aqui só leio texto. Escreva-me o que deseja, por exemplo um dia e uma hora.',
  },
  notUnderstood: 'Desculpe, não entendi. Para que quer vir, e quando?',
  apology: (phone) =>
    `Desculpe, algo correu mal do nosso lado. Tente de novo daqui a alguns minutos, ou ligue para ${phone}.`,
};
