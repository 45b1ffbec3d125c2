import type { PrivacyWording } from './privacy-wording.ts';

export const en: PrivacyWording = {
  titles: { forget: 'Forget me', cancelAndForget: 'Cancel and forget', keep: 'Keep everything' },
  show: {
    heading: 'This is what I hold about you:',
    name: (name) => `Name: ${name}`,
    noName: 'Name: none',
    phone: (masked) => `Phone number: ${masked}`,
    noPhone: 'Phone number: none, WhatsApp only gives me your user id',
    language: 'Language: English',
    reminders: { on: 'Reminders: on', off: 'Reminders: off' },
    ahead: 'Bookings ahead:',
    noneAhead: 'Bookings ahead: none',
    past: (count) => `Earlier bookings: ${String(count)}`,
    waiting: 'Waiting list:',
    draft: 'Not booked yet:',
    conversation: (days) =>
      days === 0
        ? 'Our conversation: its texts are deleted once they are answered.'
        : `Our conversation: kept for ${days === 1 ? '1 day' : `${String(days)} days`}.`,
    bookingsKept: 'Bookings keep your name and number until you ask me to forget you.',
    more: (url) => `More about your data: ${url}`,
    howToForget: 'To have it all deleted, write “forget me”.',
  },
  ask: {
    ahead: 'You have a booking ahead:',
    cancelAndForget: 'Shall I cancel it and forget everything about you?',
    forget: 'Shall I forget everything that I hold about you?',
    tooLate: 'It is too late to cancel this here:',
    stays: (phone) => `It stays, and is forgotten after the visit. If you cannot come, please call us on ${phone}.`,
    final: 'This cannot be undone.',
  },
  forgotten: 'Done, I have forgotten you: your name, your number and our conversation.',
  cancelled: 'Cancelled:',
  kept: 'This stays until the visit is over, and is forgotten then:',
  refusal: 'All I remember, without your number, is that you want no reminders.',
  comeBack: 'You are always welcome to write again.',
  nothingForgotten: 'All right, everything stays as it is.',
};
