import { BusinessProfile } from '@randevou/contracts';
import { sampleProfile } from '@randevou/conversation/testing';

/** A clinic and salon whose services ask questions of their own, with tables that can be put together. */
export const questionProfile: BusinessProfile = BusinessProfile.parse({
  ...sampleProfile,
  id: 'questions',
  languages: ['en', 'fr', 'es', 'pt'],
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }],
  resources: [
    { id: 'maya', name: 'Maya', kind: 'staff', mode: 'exclusive', seats: 1 },
    { id: 'karim', name: 'Karim', kind: 'staff', mode: 'exclusive', seats: 1 },
    { id: 'T1', name: 'T1', kind: 'table', mode: 'exclusive', seats: 2 },
    { id: 'T2', name: 'T2', kind: 'table', mode: 'exclusive', seats: 4 },
  ],
  joins: [{ resources: ['T1', 'T2'] }],
  services: [
    {
      id: 'filling',
      name: { en: 'Filling', fr: 'Plombage', es: 'Empaste', pt: 'Restauração' },
      durationMinutes: 60,
      resources: ['maya'],
      asks: ['name'],
      questions: [
        {
          id: 'tooth',
          text: {
            en: 'Which tooth hurts?',
            fr: 'Quelle dent fait mal ?',
            es: '¿Qué muela le duele?',
            pt: 'Que dente dói?',
          },
        },
        {
          id: 'allergies',
          text: {
            en: 'Do you have any allergies?',
            fr: 'Avez-vous des allergies ?',
            es: '¿Tiene alguna alergia?',
            pt: 'Tem alguma alergia?',
          },
        },
        {
          id: 'insurance',
          text: {
            en: 'How are you insured?',
            fr: 'Votre assurance ?',
            es: '¿Qué seguro tiene?',
            pt: 'Que seguro tem?',
          },
          choices: [
            { en: 'Public', fr: 'Publique', es: 'Público', pt: 'Público' },
            { en: 'Private', fr: 'Privée', es: 'Privado', pt: 'Privado' },
            { en: 'Not at all', fr: 'Aucune', es: 'Ninguno', pt: 'Nenhum' },
          ],
        },
      ],
    },
    {
      id: 'haircut',
      name: { en: 'Haircut', fr: 'Coupe', es: 'Corte', pt: 'Corte' },
      durationMinutes: 45,
      resources: ['maya', 'karim'],
      questions: [
        { id: 'length', text: { en: 'How long is your hair?', fr: 'Longueur ?', es: '¿Largo?', pt: 'Comprimento?' } },
      ],
    },
    {
      id: 'beard',
      name: { en: 'Beard trim', fr: 'Barbe', es: 'Barba', pt: 'Barba' },
      durationMinutes: 20,
      resources: ['karim'],
    },
    {
      id: 'dinner',
      name: { en: 'Dinner', fr: 'Dîner', es: 'Cena', pt: 'Jantar' },
      durationMinutes: 120,
      resources: ['T1', 'T2'],
    },
  ],
});
