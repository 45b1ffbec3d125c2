import type { Wording } from './wording.ts';

export const fr: Wording = {
  locale: () => 'fr-FR',
  titles: {
    confirm: 'Valider',
    confirmCancel: 'Oui, annuler',
    discard: 'Non merci',
    keep: 'La garder',
    more: "Plus d'horaires",
    move: 'Déplacer',
    cancel: 'Annuler',
    person: "Parler à quelqu'un",
    attend: 'Je serai là',
    moveThis: (when) => `Déplacer ${when}`,
    cancelThis: (when) => `Annuler ${when}`,
    timesLabel: 'Voir les horaires',
    choicesLabel: 'Choisir',
  },
  dateAt: (day, time) => `${day} à ${time}`,
  people: (count) => (count === 1 ? '1 personne' : `${String(count)} personnes`),
  duration: (minutes) => {
    const [count, unit] =
      minutes % 1440 === 0 && minutes > 0
        ? [minutes / 1440, 'jour']
        : minutes % 60 === 0
          ? [minutes / 60, 'heure']
          : [minutes, 'minute'];
    return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
  },
  withStaff: (name) => `avec ${name}`,
  table: (name) => `table ${name}`,
  tables: (names) => `tables ${names}`,
  labels: { price: 'Prix :', name: 'Nom :', reference: 'Référence :', from: 'De :', to: 'À :', address: 'Adresse :' },
  draft: {
    book: (what) => `Ce n'est pas encore réservé : ${what}`,
    move: (what) => `Ce n'est pas encore déplacé : ${what}`,
    change: (what) => `Ce n'est pas encore modifié : ${what}`,
    cancel: (what) => `Ce n'est pas encore annulé : ${what}`,
  },
  draftHint: {
    book: 'Touchez Valider et la place est à vous.',
    move: 'Touchez Valider pour ce changement.',
    change: 'Touchez Valider pour ce changement.',
    cancel: "Voulez-vous vraiment l'annuler ?",
  },
  otherTimes: 'Ou touchez un autre horaire libre pour le prendre à la place.',
  committed: {
    book: (what) => `Votre réservation est confirmée : ${what}`,
    move: (what) => `Votre réservation a été déplacée : ${what}`,
    change: (what) => `Votre réservation a été modifiée : ${what}`,
    cancel: (what) => `Votre réservation a été annulée : ${what}`,
  },
  committedSeries: (what) => `Vos réservations sont confirmées : ${what}`,
  series: {
    hint: (count) =>
      count === 1 ? 'Touchez Valider et la place est à vous.' : `Touchez Valider pour réserver les ${String(count)}.`,
    missed: "Rien n'est libre le :",
    why: {
      closed: 'fermé',
      full: 'complet',
      already_booked_that_day: 'vous avez déjà une réservation',
      beyond_horizon: "l'agenda n'est pas encore ouvert",
      in_the_past: 'déjà passé',
      too_soon: 'délai trop court',
      resource_not_available: 'pas disponible',
    },
    notPossible: 'pas possible',
    each: (price, total) => `${price} par visite, ${total} en tout`,
    noneFree: "Désolé, aucune de ces dates n'est libre :",
    notAllFree: 'Désolé, ces dates ne sont pas toutes libres :',
    tooMany: (count) =>
      `Désolé, ${String(count)} visites, c'est trop pour une seule réservation. Combien dois-je en chercher ?`,
    changed: 'Certains horaires ont été pris entre-temps. Voici ce que je peux encore vous garder.',
  },
  waiting: {
    join: "Liste d'attente",
    leave: 'Quitter la liste',
    leaveThis: (when) => `Quitter ${when}`,
    ask: (what) => `Voulez-vous que je vous inscrive sur la liste d'attente : ${what} ?`,
    orAsk: (what) => `Ou voulez-vous que je vous inscrive sur la liste d'attente : ${what} ?`,
    joined: (what) => `Vous êtes sur la liste d'attente : ${what}`,
    already: (what) => `Vous êtes déjà sur la liste d'attente : ${what}`,
    position: (place) =>
      place === 1 ? 'Vous êtes en tête de liste.' : `Vous êtes en position ${String(place)} sur la liste.`,
    willWrite: "Je vous écris ici dès qu'une place se libère. D'ici là, rien n'est réservé.",
    messagesOff:
      'Vous avez arrêté nos messages : je ne peux pas vous prévenir quand une place se libère. Pour les recevoir à nouveau, écrivez START.',
    free: "Inutile d'attendre, voici ce qui est libre. Touchez un horaire pour le prendre.",
    heading: "Vous êtes sur la liste d'attente pour :",
    which: 'Laquelle souhaitez-vous quitter ?',
    left: (what) => `Vous n'êtes plus sur la liste d'attente : ${what}`,
    gone: "Vous n'êtes plus sur cette liste d'attente.",
    none: "Vous n'êtes sur aucune liste d'attente.",
    notJoined: "D'accord, je ne vous inscris pas sur la liste d'attente.",
    between: (day, from, to) => `${day} entre ${from} et ${to}`,
    from: (day, time) => `${day} à partir de ${time}`,
    until: (day, time) => `${day} jusqu'à ${time}`,
  },
  offer: {
    onDay: (day, people) => `Horaires libres le ${day}${people === undefined ? '' : ` pour ${people}`} :`,
    onDays: (people) => `Les prochains horaires libres${people === undefined ? '' : ` pour ${people}`} :`,
    toMove: (booking) => `Quand voulez-vous venir au lieu de ${booking} ?`,
    tapBooks: 'Touchez celui qui vous convient : il est aussitôt à vous.',
    tapMoves: 'Touchez-en un pour y déplacer votre réservation, ou écrivez un autre jour et une heure.',
    noMore: "Il n'y a plus d'autres horaires libres. Dites-moi un autre jour et je regarde.",
  },
  list: { heading: 'Vos réservations :', none: "Vous n'avez aucune réservation à venir." },
  asks: { partySize: 'Pour combien de personnes ?', name: 'À quel nom ?' },
  unavailable: (reason, { when, exact, staff, phone, largestParty, notice, lastDay, wasOffered }) => {
    switch (reason) {
      case 'closed':
        return when === undefined ? 'Désolé, nous sommes fermés.' : `Désolé, nous sommes fermés le ${when}.`;
      case 'full':
        if (when === undefined) return "Désolé, rien n'est libre.";
        if (!exact) return `Désolé, rien n'est libre le ${when}.`;
        return `Désolé, ce n'est ${wasOffered ? 'plus' : 'pas'} libre le ${when}.`;
      case 'too_soon':
        return `Désolé, le délai est trop court : il nous faut au moins ${notice}.`;
      case 'beyond_horizon':
        return when === undefined
          ? `Désolé, l'agenda est ouvert jusqu'au ${lastDay}.`
          : `Désolé, le ${when}, c'est trop loin : l'agenda est ouvert jusqu'au ${lastDay}.`;
      case 'in_the_past':
        return when === undefined ? 'Cette heure est déjà passée.' : `C'est déjà passé : ${when}.`;
      case 'party_too_large':
        return `Nos places vont jusqu'à ${String(largestParty)} personnes. Pour plus, appelez-nous au ${phone}.`;
      case 'off_grid':
        return when === undefined
          ? 'Désolé, rien ne commence exactement à cette heure.'
          : `Désolé, rien ne commence exactement à cette heure (${when}).`;
      case 'service_not_given_then':
        return when === undefined ? "Désolé, ce n'est pas proposé." : `Désolé, ce n'est pas proposé le ${when}.`;
      case 'resource_not_available': {
        const not = wasOffered ? 'plus' : 'pas';
        const on = when === undefined ? '' : ` le ${when}`;
        return staff === undefined
          ? `Désolé, ce n'est ${not} libre${on}.`
          : `Désolé, ${staff} n'est ${not} libre${on}.`;
      }
      case 'already_booked_that_day':
        return when === undefined
          ? "Vous avez déjà une réservation ce jour-là, et il n'y en a qu'une par jour."
          : `Vous avez déjà une réservation ce jour-là (${when}), et il n'y en a qu'une par jour.`;
      case 'unknown_service':
        return 'Désolé, je ne connais pas cette prestation.';
      case 'unknown_resource':
        return 'Désolé, je ne connais pas ce nom ici.';
    }
  },
  notGivenBy: (staff, service) => `Désolé, ${staff} ne fait pas cette prestation : ${service}.`,
  alternatives: 'Voici ce qui est libre ; touchez un horaire pour le prendre :',
  noAlternatives: 'Dites-moi un autre jour ou une autre heure et je regarde.',
  refused: (reason, { phone, booking }) => {
    switch (reason) {
      case 'already_booked_that_day':
        return `Vous avez déjà une réservation ce jour-là${booking === undefined ? '' : ` : ${booking}`}. Voulez-vous la changer ?`;
      case 'too_late_to_move':
        return `Il est trop tard pour déplacer cette réservation ici. Appelez-nous au ${phone}.`;
      case 'too_late_to_cancel':
        return `Il est trop tard pour annuler cette réservation ici. Appelez-nous au ${phone}.`;
      case 'unknown_booking':
        return 'Je ne trouve pas de telle réservation à votre nom.';
      case 'not_active':
        return "Cette réservation n'est plus active.";
      case 'no_such_draft':
      case 'draft_expired':
        return "Cette proposition n'est plus ouverte. Redites-moi ce que vous souhaitez.";
      case 'details_missing':
        return 'Il manque encore un détail.';
      case 'no_waiting_list':
        return "Il n'y a pas de liste d'attente ici. Dites-moi un autre jour ou une autre heure et je regarde.";
      case 'offer_lapsed':
        return "Désolé, je n'ai pas pu vous garder cette place plus longtemps. Dites-moi ce que vous souhaitez et je regarde à nouveau.";
    }
  },
  notes: {
    nextOne: 'Et maintenant la suivante :',
    readLate: 'Désolé, je ne lis votre message que maintenant.',
    tappedLate: 'Désolé, je ne vois votre réponse que maintenant : vérifiez encore une fois.',
    holdRanOut: "Je n'ai pas pu vous le garder plus longtemps, mais c'est encore libre.",
    otherWeekday: (day, other) =>
      `Attention au jour de la semaine : cette date est le ${day}. Si vous pensiez au ${other}, dites-le-moi.`,
    pardon: "Désolé, je n'ai pas compris.",
    pickOne: "Choisissez l'une de ces réponses.",
  },
  notices: {
    reminder: (what) => `Rappel : ${what}`,
    willYouCome: 'Serez-vous là ?',
    stopHint: 'Pour ne plus recevoir de rappels, écrivez STOP.',
    tooLate: (phone) => `Il est trop tard pour changer ou annuler ici. En cas d'empêchement, appelez-nous au ${phone}.`,
    placeFree: 'Bonne nouvelle : une place que vous attendiez est libre.',
    keptUntil: (when) => `Je vous la garde jusqu'au ${when}.`,
    moved: (what) => `Nous avons dû déplacer votre réservation : ${what}`,
    changed: (what) => `Nous avons dû modifier votre réservation : ${what}`,
    doesItSuit: 'Cela vous convient-il ?',
    cancelled: (what) => `Nous sommes désolés, nous avons dû annuler votre réservation : ${what}`,
    another: (phone) => `Écrivez ici et je cherche un autre moment, ou appelez-nous au ${phone}.`,
  },
  attend: {
    thanks: (when) => `Merci ! Nous vous attendons le ${when}.`,
    moved: 'Cette visite a été déplacée entre-temps. La voici maintenant :',
    gone: "Cette visite n'existe plus.",
  },
  reminders: {
    off: "C'est noté : plus de rappels ni d'autres messages que vous n'avez pas demandés. Je réponds toujours à ce que vous écrivez ici. Pour les recevoir à nouveau, écrivez START ; pour ne plus rien recevoir du tout, bloquez ce numéro.",
    on: "C'est noté : vous recevez les rappels. Pour les arrêter, écrivez STOP.",
  },
  privacy: (url) => `Comment nous traitons vos données : ${url}`,
  restarted: "D'accord, reprenons depuis le début. Que souhaitez-vous, et quand ?",
  discarded: "D'accord, j'ai laissé tomber. Rien n'a changé.",
  kept: "D'accord, votre réservation reste comme elle est.",
  nothingOpen: "Rien n'attend de confirmation. Quand souhaitez-vous venir ?",
  alreadyThere: 'Vous avez cette réservation :',
  person: (phone) => `Vous pouvez nous joindre au ${phone}.`,
  unreadable: {
    voice:
      'Je ne lis que du texte ici et ne peux pas écouter de message vocal. Écrivez-moi ce que vous souhaitez, par exemple un jour et une heure.',
    picture:
      'Je ne lis que du texte ici et ne peux pas regarder de photo ni de vidéo. Écrivez-moi ce que vous souhaitez, par exemple un jour et une heure.',
    other: 'Je ne lis que du texte ici. Écrivez-moi ce que vous souhaitez, par exemple un jour et une heure.',
  },
  notUnderstood: "Désolé, je n'ai pas compris. Pour quoi souhaitez-vous venir, et quand ?",
  apology: (phone) =>
    `Désolé, quelque chose n'a pas marché chez nous. Réessayez dans quelques minutes, ou appelez-nous au ${phone}.`,
};
