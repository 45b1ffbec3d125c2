import type { GuidedWording } from './guided-wording.ts';

export const en: GuidedWording = {
  locale: 'en-GB',
  ask: {
    service: (day) => `Which of these would you like${day === undefined ? '' : ` on ${day}`}?`,
    partySize: (day) => `For how many people${day === undefined ? '' : ` on ${day}`}?`,
    date: 'Which day and time would you like?',
    time: 'At what time?',
    pick: 'Which of these times would you like? Tap it, or write it.',
    name: 'What is the name of the person who is coming?',
    moveWhich: 'Which one would you like to move?',
    cancelWhich: 'Which one would you like to cancel?',
  },
  people: (count) => (count === 1 ? '1 person' : `${String(count)} people`),
  greeting: (business) =>
    `Hello, this is ${business}. Tell me when you would like to come, and I will look for a free time. I can also change or cancel a booking, and answer questions.`,
  help: (business) =>
    `I am the booking assistant of ${business}. Write for example "tomorrow evening", "move my booking", "cancel" or "what are your opening hours?".`,
  thanks: 'You are welcome!',
  bye: 'Goodbye, and see you soon!',
  fine: 'All right. Write to me whenever you need something.',
  notUnderstood:
    'Sorry, I did not understand that. I can find a free time, change or cancel a booking, show your bookings, and answer questions about us.',
  pardon: 'Sorry, I did not understand that.',
  stuck:
    'Sorry, I still do not follow. Write for example "table for 2 tomorrow at 8", "move my booking", "cancel" or a question about us. Or tap below to speak with a person.',
  lost: (phone) =>
    `I am sorry, I cannot make out what you mean. A person will help you: tap below, or call us on ${phone}.`,
  unsureService: 'No problem. Tap the one that comes nearest, or speak with a person who will advise you.',
  unsureParty: 'A rough number is enough.',
  oneByOne: 'One after the other. This one first:',
  cancelThis: (reference) => `cancel ${reference}`,
  asLastTime: (what) => `As last time: ${what}.`,
  noSuchDay: (day) => `There is no ${day}. Which day would you like?`,
  noLastVisit: 'I find no earlier visit of yours here, so please tell me what you would like.',
  withStaff: (name) => `with ${name}`,
  stop: 'All right. To get no more reminders, write STOP. To hear nothing more at all, block this number in WhatsApp.',
  speaking: (asks) => `All right, in English.${asks ? ' What can I do for you?' : ''}`,
  alreadyThen: 'That is when it is already:',
  noPrice: (phone) => `I do not know that price. Please ask us by phone: ${phone}.`,
  person: (phone) => `You can speak with us by phone: ${phone}.`,
  largeParty: (largest, phone) =>
    `For more than ${String(largest)} people, please speak with us: ${phone}. We will be glad to find a way.`,
  noBookings: 'You have no upcoming booking with us. Shall I look for a free time?',
  dropDraft: 'To drop this proposal, just answer no.',
  noAnswer: (phone) => `I do not know that. Please ask us by phone: ${phone}.`,
  noWaitlist: (phone) => `I cannot put you on a waiting list. Tell me another day or time, or ring us: ${phone}.`,
  where: 'You find us here:',
  openOn: (day, hours) => `On ${day} we are open ${hours}.`,
  closedOn: (day) => `On ${day} we are closed.`,
  openingHours: 'Our opening hours:',
  closed: 'closed',
  and: 'and',
  service: (name, minutes, price) => `${name}: ${String(minutes)} minutes${price === undefined ? '' : `, ${price}`}`,
  services: 'This is what we offer:',
};
