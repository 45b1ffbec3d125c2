import type { Wish } from '@randevou/contracts';
import { NOTHING_WANTED, type Request } from './request.ts';

/** The request to go on from where the texts of before are not kept. */
export function requestOfWish(wish: Wish | undefined): Request {
  if (wish === undefined) return NOTHING_WANTED;
  const { date, dateTo, time, from, to, dates, times, excluded, serviceId, resourceId, partySize } = wish;
  const { forOther, every, waits, dropped, change } = wish;
  return {
    when: {
      ...(date === undefined ? {} : { date }),
      ...(dateTo === undefined ? {} : { dateTo }),
      ...(time === undefined ? {} : { time }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(dates === undefined ? {} : { dates }),
      ...(times === undefined ? {} : { times }),
      ...(excluded === undefined ? {} : { excluded }),
    },
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(partySize === undefined ? {} : { partySize }),
    ...(forOther === undefined ? {} : { forOther }),
    ...(waits === undefined ? {} : { waits }),
    ...(dropped === undefined ? {} : { dropped }),
    ...(every === undefined
      ? {}
      : { every: { days: every.days, ...(every.times === undefined ? {} : { times: every.times }) } }),
    ...(change === undefined
      ? {}
      : { change: { kind: change.kind, ...(change.reference === undefined ? {} : { reference: change.reference }) } }),
  };
}
