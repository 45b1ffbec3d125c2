import type { PrivacyWording } from './privacy-wording.ts';

export const fr: PrivacyWording = {
  titles: { forget: 'Oubliez-moi', cancelAndForget: 'Annuler et oublier', keep: 'Tout garder' },
  show: {
    heading: 'Voici ce que je conserve à votre sujet :',
    name: (name) => `Nom : ${name}`,
    noName: 'Nom : aucun',
    phone: (masked) => `Numéro de téléphone : ${masked}`,
    noPhone: 'Numéro de téléphone : aucun, WhatsApp ne me donne que votre identifiant',
    language: 'Langue : français',
    reminders: { on: 'Rappels : activés', off: 'Rappels : désactivés' },
    ahead: 'Réservations à venir :',
    noneAhead: 'Réservations à venir : aucune',
    past: (count) => `Réservations passées : ${String(count)}`,
    waiting: "Liste d'attente :",
    draft: 'Pas encore réservé :',
    conversation: (days) =>
      days === 0
        ? 'Notre conversation : les textes sont effacés dès que j’y ai répondu.'
        : `Notre conversation : conservée ${days === 1 ? '1 jour' : `${String(days)} jours`}.`,
    bookingsKept:
      'Les réservations gardent votre nom et votre numéro tant que vous ne me demandez pas de vous oublier.',
    more: (url) => `En savoir plus sur vos données : ${url}`,
    howToForget: 'Pour tout effacer, écrivez « oubliez-moi ».',
  },
  ask: {
    ahead: 'Vous avez une réservation à venir :',
    cancelAndForget: "Voulez-vous que je l'annule et que j'oublie tout de vous ?",
    forget: "Voulez-vous que j'oublie tout ce que je conserve à votre sujet ?",
    tooLate: 'Il est trop tard pour annuler ceci ici :',
    stays: (phone) =>
      `Elle est maintenue, et sera oubliée après votre visite. Si vous ne pouvez pas venir, appelez-nous au ${phone}.`,
    final: 'Ce sera définitif.',
  },
  forgotten: "C'est fait, je vous ai oublié : votre nom, votre numéro et notre conversation.",
  cancelled: 'Annulé :',
  kept: 'Ceci est maintenu jusqu’à la fin de votre visite, puis sera oublié :',
  refusal: 'Je retiens seulement, sans votre numéro, que vous ne voulez pas de rappels.',
  comeBack: 'Vous pouvez nous réécrire quand vous voulez.',
  nothingForgotten: 'Très bien, tout reste comme avant.',
};
