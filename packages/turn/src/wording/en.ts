import type { Wording } from './wording.ts';

export const en: Wording = {
  locale: (timeZone) =>
    /^(?:America|Australia|US|Canada|Asia\/(?:Kolkata|Manila))\b/.test(timeZone) ? 'en-US' : 'en-GB',
  titles: {
    confirm: 'Confirm',
    confirmCancel: 'Yes, cancel it',
    discard: 'No, thanks',
    keep: 'Keep it',
    more: 'More times',
    move: 'Move',
    cancel: 'Cancel',
    person: 'Talk to a person',
    attend: "I'll be there",
    moveThis: (when) => `Move ${when}`,
    cancelThis: (when) => `Cancel ${when}`,
    timesLabel: 'See times',
    choicesLabel: 'Choose',
  },
  dateAt: (day, time) => `${day} at ${time}`,
  people: (count) => (count === 1 ? '1 person' : `${String(count)} people`),
  duration: (minutes) => {
    const [count, unit] =
      minutes % 1440 === 0 && minutes > 0
        ? [minutes / 1440, 'day']
        : minutes % 60 === 0
          ? [minutes / 60, 'hour']
          : [minutes, 'minute'];
    return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
  },
  withStaff: (name) => `with ${name}`,
  table: (name) => `table ${name}`,
  tables: (names) => `tables ${names}`,
  labels: { price: 'Price:', name: 'Name:', reference: 'Reference:', from: 'From:', to: 'To:', address: 'Where:' },
  draft: {
    book: (what) => `Not booked yet: ${what}`,
    move: (what) => `Not moved yet: ${what}`,
    change: (what) => `Not changed yet: ${what}`,
    cancel: (what) => `Not cancelled yet: ${what}`,
  },
  draftHint: {
    book: 'Tap Confirm to book it.',
    move: 'Tap Confirm to move it.',
    change: 'Tap Confirm to change it.',
    cancel: 'Shall I cancel it?',
  },
  otherTimes: 'Or tap another free time to take it instead.',
  committed: {
    book: (what) => `Your booking is confirmed: ${what}`,
    move: (what) => `Your booking has been moved: ${what}`,
    change: (what) => `Your booking has been changed: ${what}`,
    cancel: (what) => `Your booking has been cancelled: ${what}`,
  },
  committedSeries: (what) => `Your bookings are confirmed: ${what}`,
  series: {
    hint: (count) => (count === 1 ? 'Tap Confirm to book it.' : `Tap Confirm to book all ${String(count)}.`),
    missed: 'Nothing is free on:',
    why: {
      closed: 'closed',
      full: 'fully booked',
      already_booked_that_day: 'you already have a booking',
      beyond_horizon: 'not open for booking yet',
      in_the_past: 'already past',
      too_soon: 'too short notice',
      resource_not_available: 'not available',
    },
    notPossible: 'not possible',
    each: (price, total) => `${price} each, ${total} in all`,
    noneFree: 'Sorry, none of these dates is free:',
    notAllFree: 'Sorry, not all of these dates are free:',
    tooMany: (count) =>
      `Sorry, ${String(count)} visits are too many for one booking. How many shall I look for instead?`,
    changed: 'Some of these times have been taken meanwhile. This is what I can still keep for you.',
  },
  waiting: {
    join: 'Join waiting list',
    leave: 'Leave the list',
    leaveThis: (when) => `Leave list ${when}`,
    ask: (what) => `Shall I put you on the waiting list for ${what}?`,
    orAsk: (what) => `Or shall I put you on the waiting list for ${what}?`,
    joined: (what) => `You are on the waiting list: ${what}`,
    already: (what) => `You are already on the waiting list: ${what}`,
    position: (place) => (place === 1 ? 'You are first in line.' : `You are number ${String(place)} in line.`),
    willWrite: 'I will write to you here as soon as a place is free. Until then nothing is booked.',
    messagesOff:
      'You have turned our messages off, so I cannot tell you when a place is free. To get them again, write START.',
    free: 'No need to wait, these are free. Tap one to book it.',
    heading: 'You are on the waiting list for:',
    which: 'Which one would you like to leave?',
    left: (what) => `You are off the waiting list: ${what}`,
    gone: 'You are not on that waiting list any more.',
    none: 'You are not on a waiting list.',
    notJoined: 'All right, I have not put you on the waiting list.',
    between: (day, from, to) => `${day} between ${from} and ${to}`,
    from: (day, time) => `${day} from ${time}`,
    until: (day, time) => `${day} until ${time}`,
  },
  offer: {
    onDay: (day, people) => `Free times on ${day}${people === undefined ? '' : ` for ${people}`}:`,
    onDays: (people) => `The next free times${people === undefined ? '' : ` for ${people}`}:`,
    toMove: (booking) => `When would you like to come instead of ${booking}?`,
    tapBooks: 'Tap one to book it.',
    tapMoves: 'Tap one to move your booking there, or write another day and time.',
    noMore: 'There are no more free times. Tell me another day and I will look.',
  },
  list: { heading: 'Your bookings:', none: 'You have no upcoming booking.' },
  asks: { partySize: 'For how many people?', name: 'What name shall I put it under?' },
  unavailable: (reason, { when, exact, staff, phone, largestParty, notice, lastDay, wasOffered }) => {
    switch (reason) {
      case 'closed':
        return when === undefined ? 'Sorry, we are closed then.' : `Sorry, we are closed on ${when}.`;
      case 'full':
        if (when === undefined) return 'Sorry, nothing is free then.';
        if (!exact) return `Sorry, nothing that fits is free on ${when}.`;
        return `Sorry, ${when} is not free${wasOffered ? ' any more' : ''}.`;
      case 'too_soon':
        return `Sorry, that is too short notice: we need at least ${notice}.`;
      case 'beyond_horizon':
        return when === undefined
          ? `Sorry, I can book until ${lastDay} at the latest.`
          : `Sorry, ${when} is too far ahead: I can book until ${lastDay}.`;
      case 'in_the_past':
        return when === undefined ? 'That time has already passed.' : `${when} has already passed.`;
      case 'party_too_large':
        return `I can book for up to ${String(largestParty)} people. For more, please call us on ${phone}.`;
      case 'off_grid':
        return when === undefined
          ? 'Sorry, nothing starts at exactly that time.'
          : `Sorry, nothing starts at exactly that time (${when}).`;
      case 'service_not_given_then':
        return when === undefined ? 'Sorry, that is not offered then.' : `Sorry, that is not offered on ${when}.`;
      case 'resource_not_available': {
        const more = wasOffered ? ' any more' : '';
        if (when === undefined) return `Sorry, ${staff ?? 'that'} is not free then.`;
        return `Sorry, ${staff === undefined ? `${when} is not free${more}` : `${staff} is not free${more} on ${when}`}.`;
      }
      case 'already_booked_that_day':
        return when === undefined
          ? 'You already have a booking that day, and there can be only one.'
          : `You already have a booking that day (${when}), and there can be only one.`;
      case 'unknown_service':
        return 'Sorry, I do not know that service.';
      case 'unknown_resource':
        return 'Sorry, I do not know that name here.';
    }
  },
  notGivenBy: (staff, service) => `Sorry, ${staff} does not do this here: ${service}.`,
  alternatives: 'These are free; tap one to take it:',
  noAlternatives: 'Tell me another day or time and I will look again.',
  refused: (reason, { phone, booking }) => {
    switch (reason) {
      case 'already_booked_that_day':
        return `You already have a booking that day${booking === undefined ? '' : `: ${booking}`}. Shall I change that one?`;
      case 'too_late_to_move':
        return `It is too late to move this booking here. Please call us on ${phone}.`;
      case 'too_late_to_cancel':
        return `It is too late to cancel this booking here. Please call us on ${phone}.`;
      case 'unknown_booking':
        return 'I find no such booking of yours.';
      case 'not_active':
        return 'That booking is no longer active.';
      case 'no_such_draft':
      case 'draft_expired':
        return 'That proposal is no longer open. Please tell me again what you would like.';
      case 'details_missing':
        return 'One detail is still missing.';
      case 'no_waiting_list':
        return 'There is no waiting list here. Tell me another day or time and I will look.';
      case 'offer_lapsed':
        return 'Sorry, I could not keep that place for you any longer. Tell me what you would like and I will look again.';
    }
  },
  notes: {
    nextOne: 'Now the next one:',
    readLate: 'Sorry, I only read your message now.',
    tappedLate: 'Sorry, I only saw your answer now, so please check once more.',
    holdRanOut: 'I could not keep it for you any longer, but it is still free.',
    otherWeekday: (day, other) => `Please note the weekday: that date is ${day}. If you mean ${other}, just say so.`,
    pardon: 'Sorry, I did not understand that.',
    pickOne: 'Please choose one of these.',
  },
  notices: {
    reminder: (what) => `Reminder: ${what}`,
    willYouCome: 'Will you be there?',
    stopHint: 'To get no more reminders, write STOP.',
    tooLate: (phone) => `It is too late to move or cancel it here. If something comes up, please call us on ${phone}.`,
    placeFree: 'Good news: a place that you are waiting for is free.',
    keptUntil: (when) => `I keep it for you until ${when}.`,
    moved: (what) => `We had to move your booking: ${what}`,
    changed: (what) => `We had to change your booking: ${what}`,
    doesItSuit: 'Does that suit you?',
    cancelled: (what) => `We are sorry, we had to cancel your booking: ${what}`,
    another: (phone) => `Write here and I will look for another time, or call us on ${phone}.`,
  },
  attend: {
    thanks: (when) => `Thank you! We look forward to seeing you on ${when}.`,
    moved: 'This visit has been moved since. It now stands so:',
    gone: 'That visit does not stand any more.',
  },
  reminders: {
    off: 'All right: no more reminders or other messages that you did not ask for. I still answer what you write here. To get them again, write START; to hear nothing at all, block this number.',
    on: 'All right: you get reminders. To end them, write STOP.',
  },
  privacy: (url) => `How we handle your data: ${url}`,
  restarted: 'All right, from the beginning. What would you like, and when?',
  discarded: 'All right, I have dropped it. Nothing was changed.',
  kept: 'All right, your booking stays as it is.',
  nothingOpen: 'Nothing is waiting for a confirmation. What would you like to book?',
  alreadyThere: 'This booking of yours stands:',
  person: (phone) => `You can reach us in person on ${phone}.`,
  unreadable: {
    voice:
      'I can only read text here and cannot listen to voice notes. Please write me what you would like, for example a day and a time.',
    picture:
      'I can only read text here and cannot look at pictures or videos. Please write me what you would like, for example a day and a time.',
    other: 'I can only read text here. Please write me what you would like, for example a day and a time.',
  },
  notUnderstood: 'Sorry, I did not understand that. What would you like to book, and when?',
  apology: (phone) =>
    `Sorry, something went wrong on our side. Please try again in a few minutes, or call us on ${phone}.`,
};
