import type { Language } from '@randevou/contracts';

/** Answers to questions; days, times, names and prices come in ready to be shown. */
export interface QuestionWording {
  readonly openNow: (until: string) => string;
  /** `next`: the day and time of the next opening. */
  readonly closedNow: (next: string | undefined) => string;
  readonly dayAt: (day: string, time: string) => string;
  /** Before the hours of a day, of whether it is open then. */
  readonly yes: string;
  readonly notThen: string;
  readonly together: (price: string) => string;
  readonly cheapest: string;
  /** There is no fixed price; the menu follows. */
  readonly byMenu: string;
  readonly givenBy: (service: string, names: string) => string;
  readonly gives: (name: string, services: string) => string;
  readonly does: (name: string, service: string) => string;
  /** `names`: those who do. */
  readonly doesNot: (name: string, service: string, names: string) => string;
  readonly isIn: (name: string, day: string, hours: string) => string;
  readonly isNotIn: (name: string, day: string) => string;
  readonly nextIn: (day: string, hours: string) => string;
  readonly inFor: (name: string) => string;
  readonly inOn: (day: string) => string;
  readonly nobodyIn: (day: string) => string;
  readonly notIn: string;
}

const en: QuestionWording = {
  openNow: (until) => `Yes, we are open now, until ${until}.`,
  closedNow: (next) => `No, we are closed at the moment.${next === undefined ? '' : ` We open on ${next}.`}`,
  dayAt: (day, time) => `${day} at ${time}`,
  yes: 'Yes.',
  notThen: 'No, not then.',
  together: (price) => `Together: ${price}`,
  cheapest: 'Our lowest price:',
  byMenu: 'There is no fixed price, you pay what you choose:',
  givenBy: (service, names) => `${service}: ${names}.`,
  gives: (name, services) => `${name} does: ${services}.`,
  does: (name, service) => `Yes, ${name} does this: ${service}.`,
  doesNot: (name, service, names) => `No, ${name} does not. ${service}: ${names}.`,
  isIn: (name, day, hours) => `${name} is in on ${day}, ${hours}.`,
  isNotIn: (name, day) => `${name} is not in on ${day}.`,
  nextIn: (day, hours) => `The next day is ${day}, ${hours}.`,
  inFor: (name) => `When ${name} is in:`,
  inOn: (day) => `On ${day}:`,
  nobodyIn: (day) => `Nobody is in on ${day}.`,
  notIn: 'not in',
};

const fr: QuestionWording = {
  openNow: (until) => `Oui, nous sommes ouverts en ce moment, jusqu'à ${until}.`,
  closedNow: (next) => `Non, nous sommes fermés en ce moment.${next === undefined ? '' : ` Nous ouvrons le ${next}.`}`,
  dayAt: (day, time) => `${day} à ${time}`,
  yes: 'Oui.',
  notThen: 'Non, pas à ce moment-là.',
  together: (price) => `Ensemble : ${price}`,
  cheapest: 'Notre prix le plus bas :',
  byMenu: "Il n'y a pas de prix fixe, vous payez ce que vous choisissez :",
  givenBy: (service, names) => `${service} : ${names}.`,
  gives: (name, services) => `${name} fait : ${services}.`,
  does: (name, service) => `Oui, c'est possible avec ${name} : ${service}.`,
  doesNot: (name, service, names) => `Non, pas avec ${name}. ${service} : ${names}.`,
  isIn: (name, day, hours) => `${name} est là le ${day}, ${hours}.`,
  isNotIn: (name, day) => `${name} n'est pas là le ${day}.`,
  nextIn: (day, hours) => `Le prochain jour est le ${day}, ${hours}.`,
  inFor: (name) => `Quand ${name} est là :`,
  inOn: (day) => `Le ${day} :`,
  nobodyIn: (day) => `Personne n'est là le ${day}.`,
  notIn: 'pas là',
};

const es: QuestionWording = {
  openNow: (until) => `Sí, ahora estamos abiertos, hasta las ${until}.`,
  closedNow: (next) => `No, en este momento estamos cerrados.${next === undefined ? '' : ` Abrimos el ${next}.`}`,
  dayAt: (day, time) => `${day} a las ${time}`,
  yes: 'Sí.',
  notThen: 'No, a esa hora no.',
  together: (price) => `En total: ${price}`,
  cheapest: 'Nuestro precio más bajo:',
  byMenu: 'No hay un precio fijo, se paga lo que se elige:',
  givenBy: (service, names) => `${service}: ${names}.`,
  gives: (name, services) => `Con ${name}: ${services}.`,
  does: (name, service) => `Sí, es posible con ${name}: ${service}.`,
  doesNot: (name, service, names) => `No, con ${name} no. ${service}: ${names}.`,
  isIn: (name, day, hours) => `${name} está el ${day}, ${hours}.`,
  isNotIn: (name, day) => `${name} no está el ${day}.`,
  nextIn: (day, hours) => `El próximo día es el ${day}, ${hours}.`,
  inFor: (name) => `Estos son los horarios en los que está ${name}:`,
  inOn: (day) => `El ${day}:`,
  nobodyIn: (day) => `El ${day} no hay nadie.`,
  notIn: 'no está',
};

const pt: QuestionWording = {
  openNow: (until) => `Sim, estamos abertos agora, até as ${until}.`,
  closedNow: (next) => `Não, no momento estamos fechados.${next === undefined ? '' : ` Abrimos: ${next}.`}`,
  dayAt: (day, time) => `${day} às ${time}`,
  yes: 'Sim.',
  notThen: 'Não, a essa hora não.',
  together: (price) => `No total: ${price}`,
  cheapest: 'O nosso preço mais baixo:',
  byMenu: 'Não há preço fixo, paga-se o que se escolhe:',
  givenBy: (service, names) => `${service}: ${names}.`,
  gives: (name, services) => `Com ${name}: ${services}.`,
  does: (name, service) => `Sim, é possível com ${name}: ${service}.`,
  doesNot: (name, service, names) => `Não, com ${name} não. ${service}: ${names}.`,
  isIn: (name, day, hours) => `${name} atende: ${day}, ${hours}.`,
  isNotIn: (name, day) => `${name} não está: ${day}.`,
  nextIn: (day, hours) => `O próximo dia é ${day}, ${hours}.`,
  inFor: (name) => `Estes são os horários em que ${name} atende:`,
  inOn: (day) => `${day}:`,
  nobodyIn: (day) => `Não há ninguém: ${day}.`,
  notIn: 'não está',
};

const TABLES: Readonly<Record<Language, QuestionWording>> = { en, fr, es, pt };

/** In the customer's language. */
export function questionWordingFor(language: Language): QuestionWording {
  return TABLES[language];
}
