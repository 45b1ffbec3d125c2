import { BusinessProfile } from '@randevou/contracts';

const policies = {
  slotIntervalMinutes: 15,
  noticeMinutes: 60,
  horizonDays: 60,
  moveUntilMinutes: 120,
  cancelUntilMinutes: 120,
};
const shared = {
  v: 1,
  owner: { phone: '+23057009001' },
  channel: { phoneNumberId: '100000000000001', originationPhoneNumberId: 'phone-number-id-0' },
  policies,
  quietHours: { from: '22:00', to: '07:00' },
  reminders: { minutesBefore: [] },
};
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const table = (id: string, seats: number) => ({ id, name: `Table ${id}`, kind: 'table', mode: 'exclusive', seats });
const staff = (id: string, name: string) => ({ id, name, kind: 'staff', mode: 'exclusive', seats: 1 });

/** Tables of which two can be joined; lunch and dinner both answer to "table". */
export const restaurant = BusinessProfile.parse({
  ...shared,
  id: 'bistro',
  name: 'Bistro',
  category: 'restaurant',
  timeZone: 'Indian/Mauritius',
  languages: ['en', 'fr'],
  currency: 'MUR',
  phone: '+2302009010',
  hours: [
    { days: weekdays, from: '11:30', to: '14:30' },
    { days: weekdays, from: '18:30', to: '01:00' },
  ],
  resources: [table('T1', 2), table('T2', 2), table('T3', 4)],
  joins: [{ resources: ['T1', 'T2'] }],
  services: [
    {
      id: 'lunch',
      name: { en: 'Lunch', fr: 'Déjeuner' },
      aliases: ['table'],
      durationMinutes: 90,
      hours: [{ days: weekdays, from: '11:30', to: '14:30' }],
      resources: ['T1', 'T2', 'T3'],
    },
    {
      id: 'dinner',
      name: { en: 'Dinner', fr: 'Dîner' },
      aliases: ['table', 'supper'],
      durationMinutes: 120,
      hours: [{ days: weekdays, from: '18:30', to: '01:00' }],
      resources: ['T1', 'T2', 'T3'],
    },
  ],
});

export const salon = BusinessProfile.parse({
  ...shared,
  id: 'salon',
  name: 'Salon Lumière',
  category: 'salon',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  phone: '+33142009010',
  hours: [{ days: weekdays, from: '09:00', to: '19:00' }],
  resources: [staff('maya', 'Maya'), staff('lea', 'Léa'), staff('karim', 'Karim')],
  services: [
    { id: 'haircut', name: { fr: 'Coupe', en: 'Haircut' }, durationMinutes: 45, resources: ['maya', 'lea', 'karim'] },
    {
      id: 'kids-cut',
      name: { fr: 'Coupe enfant', en: "Kids' cut" },
      durationMinutes: 30,
      resources: ['maya', 'karim'],
    },
    { id: 'beard', name: { fr: 'Barbe', en: 'Beard trim' }, durationMinutes: 20, resources: ['karim'] },
    { id: 'colour', name: { fr: 'Coloration', en: 'Colour' }, durationMinutes: 120, resources: ['maya', 'lea'] },
  ],
});

export const clinic = BusinessProfile.parse({
  ...shared,
  id: 'clinic',
  name: 'Bright Dental',
  category: 'clinic',
  timeZone: 'America/New_York',
  languages: ['en', 'es', 'pt'],
  currency: 'USD',
  phone: '+12125559010',
  hours: [{ days: weekdays, from: '08:00', to: '18:00' }],
  resources: [staff('patel', 'Dr. Patel'), staff('gomez', 'Dr. Gomez'), staff('classroom', 'Classroom')],
  services: [
    {
      id: 'check-up',
      name: { en: 'Check-up', es: 'Revisión', pt: 'Consulta de rotina' },
      durationMinutes: 30,
      resources: ['patel', 'gomez'],
    },
    {
      id: 'cleaning',
      name: { en: 'Cleaning', es: 'Limpieza', pt: 'Limpeza' },
      durationMinutes: 45,
      resources: ['patel', 'gomez'],
    },
    {
      id: 'filling',
      name: { en: 'Filling', es: 'Empaste', pt: 'Restauração' },
      durationMinutes: 60,
      resources: ['patel', 'gomez'],
    },
    {
      id: 'emergency',
      name: { en: 'Emergency', es: 'Urgencia', pt: 'Urgência' },
      aliases: ['urgent'],
      durationMinutes: 30,
      resources: ['patel', 'gomez'],
    },
  ],
});
