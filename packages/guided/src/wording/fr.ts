import type { GuidedWording } from './guided-wording.ts';

export const fr: GuidedWording = {
  locale: 'fr-FR',
  ask: {
    service: (day) => `Quelle prestation souhaitez-vous${day === undefined ? '' : ` le ${day}`} ?`,
    partySize: (day) => `Pour combien de personnes${day === undefined ? '' : `, le ${day}`} ?`,
    date: 'Quel jour et à quelle heure souhaitez-vous venir ?',
    day: 'Quel jour souhaitez-vous ?',
    time: 'À quelle heure ?',
    times: 'Combien de fois en tout, 12 au plus ?',
    waitingDay: "Pour quel jour souhaitez-vous être sur la liste d'attente ?",
    pick: 'Laquelle de ces heures vous convient ? Touchez-la ou écrivez-la.',
    name: 'Quel est le nom de la personne qui viendra ?',
    moveWhich: 'Laquelle souhaitez-vous déplacer ?',
    cancelWhich: 'Laquelle souhaitez-vous annuler ?',
  },
  times: (count) => `${String(count)} fois`,
  tooManyTimes: (most) => `${String(most)} visites à la fois, c'est le maximum. Combien en voulez-vous ?`,
  people: (count) => (count === 1 ? '1 personne' : `${String(count)} personnes`),
  greeting: (business) =>
    `Bonjour, ici ${business}. Dites-moi quand vous souhaitez venir et je regarde ce qui est libre. Je peux aussi modifier ou annuler une réservation, et répondre à vos questions.`,
  help: (business) =>
    `Je suis l'assistant de réservation de ${business}. Écrivez par exemple « demain soir », « déplacer ma réservation », « annuler » ou « quels sont vos horaires ? ».`,
  thanks: 'Avec plaisir !',
  bye: 'Au revoir et à bientôt !',
  fine: 'Très bien. Écrivez-moi quand vous voulez.',
  notUnderstood:
    "Désolé, je n'ai pas compris. Je peux chercher une heure libre, modifier ou annuler une réservation, vous montrer les vôtres, et répondre à vos questions.",
  pardon: "Désolé, je n'ai pas compris.",
  stuck:
    'Désolé, je ne vous suis toujours pas. Écrivez par exemple « pour 2 demain à 20h », « déplacer ma réservation », « annuler » ou une question. Ou touchez ci-dessous pour parler à une personne.',
  lost: (phone) =>
    `Je suis désolé, je ne comprends pas ce que vous souhaitez. Une personne vous aidera : touchez ci-dessous, ou appelez-nous au ${phone}.`,
  unsureService: "Pas de souci. Touchez ce qui s'en approche le plus, ou parlez à une personne qui vous conseillera.",
  unsureParty: 'Un nombre approximatif suffit.',
  oneByOne: "L'une après l'autre. D'abord celle-ci :",
  cancelThis: (reference) => `annuler ${reference}`,
  asLastTime: (what) => `Comme la dernière fois : ${what}.`,
  noSuchDay: (day) => `Le ${day} n'existe pas. Quel jour souhaitez-vous ?`,
  noLastVisit: 'Je ne trouve pas de visite précédente chez nous ; dites-moi donc ce que vous souhaitez.',
  withStaff: (name) => `avec ${name}`,
  stop: "D'accord. Pour ne plus recevoir de rappels, écrivez STOP. Pour ne plus rien recevoir du tout, bloquez ce numéro dans WhatsApp.",
  speaking: (asks) => `D'accord, en français.${asks ? ' Que puis-je faire pour vous ?' : ''}`,
  alreadyThen: "C'est déjà à cette heure-là :",
  noPrice: (phone) => `Je ne connais pas ce prix. Demandez-le-nous par téléphone : ${phone}.`,
  person: (phone) => `Vous pouvez nous joindre par téléphone : ${phone}.`,
  largeParty: (largest, phone) =>
    `Pour plus de ${String(largest)} personnes, parlez-nous par téléphone : ${phone}. Nous trouverons une solution avec plaisir.`,
  noBookings: "Vous n'avez pas de réservation à venir chez nous. Voulez-vous que je cherche une heure libre ?",
  dropDraft: 'Pour abandonner cette proposition, répondez simplement non.',
  noAnswer: (phone) => `Je ne le sais pas. Posez-nous la question par téléphone : ${phone}.`,
  noWaitlist: (phone) =>
    `Je ne peux pas vous mettre sur une liste d'attente. Proposez-moi un autre jour ou une autre heure, ou appelez-nous : ${phone}.`,
  where: 'Vous nous trouvez ici :',
  openOn: (day, hours) => `Le ${day}, nous sommes ouverts ${hours}.`,
  closedOn: (day) => `Le ${day}, nous sommes fermés.`,
  openingHours: "Nos heures d'ouverture :",
  closed: 'fermé',
  and: 'et',
  service: (name, minutes, price) => `${name} : ${String(minutes)} minutes${price === undefined ? '' : `, ${price}`}`,
  services: 'Voici ce que nous proposons :',
};
