import { type Booking } from '@randevou/contracts';
import { addDays } from '@randevou/scheduling';
import { type AgendaItem, type CustomerItem, type Ledger } from '../ledger.ts';

/**
 * A ledger as it was when each of its items was first read: asked for the same once more, it is not read again. For
 * work that writes elsewhere; one business at a time.
 */
export function rememberedReads(base: Ledger): Ledger {
  const agenda = new Map<string, AgendaItem[]>();
  const bookings = new Map<string, Booking | undefined>();
  const customers = new Map<string, CustomerItem>();
  const key = (businessId: string, id: string): string => `${businessId}|${id}`;
  return {
    ...base,
    readAgenda: async (businessId, fromDate, toDate) => {
      const dates: string[] = [];
      for (let date = fromDate; date <= toDate; date = addDays(date, 1)) dates.push(date);
      const missing = dates.filter((date) => !agenda.has(key(businessId, date)));
      const [first, last] = [missing[0], missing.at(-1)];
      if (first !== undefined && last !== undefined) {
        const items = Map.groupBy(await base.readAgenda(businessId, first, last), ({ date }) => date);
        for (const date of missing) agenda.set(key(businessId, date), items.get(date) ?? []);
      }
      return dates.flatMap((date) => agenda.get(key(businessId, date)) ?? []);
    },
    readBookings: async (businessId, references) => {
      const missing = references.filter((reference) => !bookings.has(key(businessId, reference)));
      const found = missing.length === 0 ? [] : await base.readBookings(businessId, missing);
      for (const reference of missing) {
        bookings.set(
          key(businessId, reference),
          found.find((booking) => booking.reference === reference),
        );
      }
      return references.flatMap((reference) => bookings.get(key(businessId, reference)) ?? []);
    },
    readCustomer: async (businessId, customerId) => {
      const known = customers.get(key(businessId, customerId));
      if (known !== undefined) return known;
      const customer = await base.readCustomer(businessId, customerId);
      customers.set(key(businessId, customerId), customer);
      return customer;
    },
  };
}
