import { fold } from './fold.ts';

/** What a column can hold. `start` and `end` may be a date with a time, or a time beside `date` and `endDate`. */
export const FIELDS = [
  'id',
  'status',
  'date',
  'time',
  'start',
  'end',
  'endDate',
  'duration',
  'service',
  'resource',
  'name',
  'firstName',
  'lastName',
  'phone',
  'partySize',
  'price',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Headings by field, as exports of booking tools write them: English, French, Spanish, Portuguese, German. Folded;
 * where a file has several of one field, the earlier one here counts.
 */
const HEADINGS: Readonly<Record<Field, string>> = {
  id: `booking id, booking reference, booking ref, booking number, booking no, booking code, reservation id,
    reservation number, reservation reference, reservation code, appointment id, appointment ref, appointment reference,
    confirmation number, confirmation code, external id, uid, id, reference, ref, ref no, confirmation, numéro de réservation,
    n de réservation, no de réservation, référence de réservation, référence, numero de reserva, id de reserva, código de reserva,
    localizador, referencia, número da reserva, código da reserva, id da reserva, código, referência, buchungsnummer,
    reservierungsnummer, terminnummer, buchungs id, numéro, número, nummer`,
  status: `booking status, reservation status, appointment status, status, state, statut, statut de la réservation, état,
    estado, estado de la reserva, estado de la cita, estatus, situação, status da reserva, estado da reserva,
    buchungsstatus, reservierungsstatus`,
  date: `booking date, reservation date, appointment date, visit date, start date, date, day, date de réservation,
    date de la réservation, date du rendez vous, date du rdv, date rdv, date de début, jour, fecha de la reserva,
    fecha de reserva, fecha de la cita, fecha de inicio, fecha, data da reserva, data da consulta, data de início,
    data do agendamento, data, termin datum, datum, día, dia, tag`,
  time: `booking time, reservation time, appointment time, start time, time, hour, heure de réservation, heure de début,
    heure du rendez vous, heure d arrivée, heure, horaire, hora de la reserva, hora de la cita, hora de inicio, hora,
    hora da reserva, hora da consulta, hora de início, horário, uhrzeit, zeit, startzeit, beginn uhrzeit`,
  start: `start date time, start datetime, appointment start, booking start, starts at, start at, scheduled at,
    scheduled for, date and time, date time, datetime, start, starts, begin, begins, from, date et heure, date heure, début,
    fecha y hora, comienzo, inicio, data e hora, início, datum und uhrzeit, beginn, von`,
  end: `end date time, end datetime, appointment end, booking end, ends at, end at, end time, finish time, end, ends,
    finish, until, to, heure de fin, date et heure de fin, fin, hora de fin, hora final, hora fin, fecha y hora de fin, final,
    hora de término, hora fim, hora do fim, término, fim, endzeit, ende, bis`,
  endDate: `end date, date de fin, fecha de fin, fecha final, data de fim, data final, data de término, enddatum`,
  duration: `duration, duration min, duration mins, duration minutes, duration in minutes, length, minutes, mins, durée,
    durée min, durée minutes, durée en minutes, duración, duración min, duración minutos, duração, duração min,
    duração minutos, dauer, dauer min, dauer minuten`,
  service: `service name, service, services, treatment, treatments, appointment type, type of appointment, session type,
    procedure, experience, prestation, prestations, soin, type de rendez vous, type de rdv, motif de consultation, motif,
    servicio, servicios, tratamiento, tipo de cita, serviço, serviços, tratamento, procedimento, tipo de consulta,
    dienstleistung, leistung, behandlung, terminart, meal, shift, item, motivo, type`,
  resource: `staff member, staff name, staff, team member, employee name, employee, stylist, provider, practitioner,
    dentist, doctor, therapist, resource, table name, table number, table no, table, tables, room, collaborateur, employé,
    personnel, praticien, praticienne, coiffeur, coiffeuse, dentiste, médecin, ressource, n de table, numéro de table, salle,
    empleado, empleada, profesional, estilista, recurso, mesa, número de mesa, sala, dentista, médico, funcionário,
    funcionária, colaborador, colaboradora, profissional, cabeleireiro, cabeleireira, mitarbeiter, mitarbeiterin,
    behandler, tisch, tischnummer, raum, with, avec, con`,
  name: `full name, client name, customer name, guest name, patient name, contact name, attendee name, invitee name, name,
    client, customer, guest, patient, invitee, nom complet, nom du client, nom client, nom et prénom, prénom et nom, nom,
    nombre completo, nombre del cliente, nombre y apellidos, nombre del paciente, nombre, cliente, nome completo,
    nome do cliente, nome do paciente, nome, paciente, kundenname, kunde, kundin, gast, gastname, patientin`,
  firstName: `first name, firstname, given name, forename, client first name, customer first name, guest first name,
    patient first name, prénom, prénom du client, nombre de pila, primer nombre, primeiro nome, nome próprio, vorname`,
  lastName: `last name, lastname, surname, family name, client last name, customer last name, guest last name,
    patient last name, nom de famille, apellidos, apellido, sobrenome, apelido, último nome, nachname, familienname`,
  phone: `phone number, phone, phone 1, phone 2, home phone, work phone, daytime phone, mobile number, mobile phone, mobile, cell phone, cell, telephone number, telephone, tel,
    contact number, contact phone, client phone, customer phone, customer phone number, guest phone, patient phone,
    whatsapp, whatsapp number, numéro de téléphone, n de téléphone, no de téléphone, téléphone, téléphone du client, téléphone portable,
    téléphone mobile, portable, mobile du client, número de teléfono, teléfono, teléfono móvil, móvil, celular,
    número de telefone, telefone, telemóvel, telefonnummer, telefon, handynummer, handy, mobil, mobiltelefon`,
  partySize: `party size, number of guests, number of people, number of persons, number of covers, no of guests,
    no of people, covers, guests, people, persons, pax, party, group size, attendees, seats, size, nombre de couverts,
    nb de couverts, nb couverts, couverts, nombre de personnes, nb de personnes, nb personnes, personnes, convives,
    número de personas, n de personas, no de personas, personas, comensales, número de comensales, cubiertos, número de pessoas,
    n de pessoas, no de pessoas, pessoas, lugares, anzahl personen, personenanzahl, personenzahl, personen, anzahl gäste, gäste`,
  price: `total price, total amount, service price, price, amount, total, cost, prix total, prix, montant, montant total,
    tarif, precio total, precio, importe, importe total, preço total, preço, valor, valor total, gesamtpreis, preis, betrag,
    gesamtbetrag`,
};

/** A heading, folded → its field and its rank among the headings of that field, 0 = first. */
const known = new Map<string, { readonly field: Field; readonly rank: number }>();
for (const field of FIELDS) {
  for (const [rank, heading] of HEADINGS[field].split(',').entries()) known.set(fold(heading), { field, rank });
}

/** The field that a heading names, in any of the languages. */
export function fieldOfHeading(heading: string): { readonly field: Field; readonly rank: number } | undefined {
  return known.get(fold(heading));
}
