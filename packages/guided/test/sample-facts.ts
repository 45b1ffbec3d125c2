import { ProfileFacts } from '@randevou/contracts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const restaurant = ProfileFacts.parse({
  businessId: 'la-kaz',
  name: 'La Kaz',
  category: 'restaurant',
  timeZone: 'Indian/Mauritius',
  languages: ['en', 'fr'],
  currency: 'MUR',
  phone: '+23057009000',
  largestParty: 8,
  services: [
    {
      id: 'lunch',
      name: { en: 'Lunch', fr: 'Déjeuner' },
      aliases: [],
      durationMinutes: 90,
      asks: ['partySize'],
      resources: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'],
      windows: [
        { days: weekdays.slice(1, 6), from: '11:30', to: '14:30' },
        { days: ['sun'], from: '11:30', to: '15:00' },
      ],
    },
    {
      id: 'dinner',
      name: { en: 'Dinner', fr: 'Dîner' },
      aliases: ['supper', 'souper'],
      durationMinutes: 120,
      asks: ['partySize'],
      resources: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'],
      windows: [{ days: weekdays.slice(1, 6), from: '18:30', to: '22:30' }],
    },
  ],
  staff: [],
});

const salonDays = [{ days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '09:00', to: '19:00' }];
export const salon = ProfileFacts.parse({
  businessId: 'salon-lumiere',
  name: 'Salon Lumière',
  category: 'salon',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  phone: '+33612009000',
  largestParty: 1,
  services: [
    {
      id: 'haircut',
      name: { fr: 'Coupe', en: 'Haircut' },
      aliases: ['cut'],
      durationMinutes: 45,
      price: { amount: 45, currency: 'EUR' },
      asks: [],
      resources: ['maya', 'lea', 'karim'],
      windows: salonDays,
    },
    {
      id: 'kids-cut',
      name: { fr: 'Coupe enfant', en: "Kids' cut" },
      aliases: [],
      durationMinutes: 30,
      asks: [],
      resources: ['maya', 'karim'],
      windows: salonDays,
    },
    {
      id: 'beard',
      name: { fr: 'Barbe', en: 'Beard trim' },
      aliases: [],
      durationMinutes: 20,
      asks: [],
      resources: ['karim'],
      windows: salonDays,
    },
    {
      id: 'colour',
      name: { fr: 'Coloration', en: 'Colour' },
      aliases: ['color', 'couleur'],
      durationMinutes: 120,
      asks: [],
      resources: ['maya', 'lea'],
      windows: salonDays,
    },
  ],
  staff: [
    { id: 'maya', name: 'Maya' },
    { id: 'lea', name: 'Léa' },
    { id: 'karim', name: 'Karim' },
  ],
});

const clinicDays = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }];
export const clinic = ProfileFacts.parse({
  businessId: 'bright-dental',
  name: 'Bright Dental',
  category: 'clinic',
  timeZone: 'America/New_York',
  languages: ['en', 'es', 'pt'],
  currency: 'USD',
  phone: '+12125559000',
  largestParty: 10,
  services: [
    {
      id: 'check-up',
      name: { en: 'Check-up', es: 'Revisión', pt: 'Consulta de rotina' },
      aliases: ['checkup'],
      durationMinutes: 30,
      asks: [],
      resources: ['patel', 'gomez'],
      windows: clinicDays,
    },
    {
      id: 'cleaning',
      name: { en: 'Cleaning', es: 'Limpieza', pt: 'Limpeza' },
      aliases: [],
      durationMinutes: 45,
      asks: [],
      resources: ['patel', 'gomez'],
      windows: clinicDays,
    },
    {
      id: 'filling',
      name: { en: 'Filling', es: 'Empaste', pt: 'Restauração' },
      aliases: [],
      durationMinutes: 60,
      asks: [],
      resources: ['patel', 'gomez'],
      windows: clinicDays,
    },
    {
      id: 'emergency',
      name: { en: 'Emergency', es: 'Urgencia', pt: 'Urgência' },
      aliases: [],
      durationMinutes: 30,
      asks: [],
      resources: ['patel', 'gomez'],
      windows: clinicDays,
    },
    {
      id: 'workshop',
      name: { en: "Kids' brushing workshop", es: 'Taller', pt: 'Oficina de escovação' },
      aliases: [],
      durationMinutes: 60,
      asks: ['partySize'],
      resources: ['classroom'],
      windows: [{ days: ['wed'], from: '17:00', to: '18:00' }],
    },
  ],
  staff: [
    { id: 'patel', name: 'Dr. Patel' },
    { id: 'gomez', name: 'Dr. Gomez' },
  ],
});
