import { fold } from './fold.ts';
import { type ImportSkip } from './import-reading.ts';

const STATES: Readonly<
  Record<'booked' | Extract<ImportSkip['reason'], 'cancelled' | 'no_show' | 'not_booked'>, string>
> = {
  booked: `booked, confirmed, accepted, approved, active, scheduled, rescheduled, new, open, created, started, in progress, ready,
    arrived, checked in, check in, seated, completed, complete, done, finished, paid, unpaid, not paid, partially paid,
    attended, showed, show, left, upcoming, reminded, reconfirmed, unconfirmed, not confirmed, réservé, réservée, confirmé,
    confirmée, accepté, acceptée, honoré, honorée, terminé, terminée, payé, payée, arrivé, arrivée, venu, à venir, validé,
    validée, reservado, reservada, confirmado, confirmada, aceptado, aceptada, agendado, agendada, completado, completada,
    terminado, terminada, realizado, realizada, pagado, pagada, pago, paga, atendido, atendida, concluído, concluída,
    marcado, marcada, finalizado, finalizada, gebucht, bestätigt, abgeschlossen, erledigt, bezahlt, erschienen, ok, yes`,
  cancelled: `cancelled, canceled, cancel, cancelled by customer, canceled by customer, cancelled by client,
    canceled by client, cancelled by guest, canceled by guest, cancelled by business, cancelled by restaurant,
    cancelled by venue, cancelled by staff, late cancel, late cancelled, late cancellation, cancellation, declined,
    rejected, refused, denied, deleted, removed, void, voided, expired, annulé, annulée, annulé par le client,
    annulée par le client, annulation, refusé, refusée, supprimé, supprimée, cancelado, cancelada, cancelado por el cliente,
    cancelada por el cliente, cancelado pelo cliente, cancelada pelo cliente, anulado, anulada, rechazado, rechazada,
    eliminado, eliminada, recusado, recusada, desmarcado, desmarcada, storniert, abgesagt, abgelehnt, gelöscht`,
  no_show: `no show, noshow, no shows, did not show, did not attend, dna, not attended, missed, absent, absente, non venu,
    non venue, non présenté, non présentée, non honoré, non honorée, pas venu, lapin, no presentado, no presentada,
    no asistió, no se presentó, ausente, não compareceu, falta, faltou, nicht erschienen`,
  not_booked: `pending, requested, request, enquiry, inquiry, waitlist, waitlisted, waiting list, on waitlist, tentative,
    draft, quote, en attente, liste d attente, demande, pendiente, solicitado, solicitada, en espera, lista de espera,
    pendente, em espera, rascunho, angefragt, ausstehend, warteliste`,
};

export type RowState = keyof typeof STATES;

const known = new Map<string, RowState>();
for (const state of ['booked', 'cancelled', 'no_show', 'not_booked'] as const) {
  for (const word of STATES[state].split(',')) known.set(fold(word), state);
}

/** What the state of a booking in another tool means; `undefined` for a word that nobody told us. */
export function readState(text: string): RowState | undefined {
  return text.trim() === '' ? 'booked' : known.get(fold(text));
}
