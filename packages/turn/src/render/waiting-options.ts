import { encodeOptionId, type JoinWaitingListArguments, type ReplyOption, type WaitingView } from '@randevou/contracts';
import { fitText } from '../fit-text.ts';
import type { Voice } from '../turn-context.ts';
import { serviceName } from './describe.ts';
import { localInstant } from './local-instant.ts';
import { waitingWish } from './waiting-wish.ts';

const DESCRIPTION_MAX = 72;
const ID_MAX = 200;
/** Beside the word for leaving, in a title of a row. */
const NAME_MAX = 11;

/** To be put in line; none where the ids of the services are too long for an option. */
export function joinOption({ words, nonce }: Voice, wish: JoinWaitingListArguments): ReplyOption[] {
  const { service_id, date, time_from, time_to, party_size, resource_id } = wish;
  if (service_id.length + (resource_id?.length ?? 0) > ID_MAX / 2) return [];
  const id = encodeOptionId({
    kind: 'wait',
    nonce,
    serviceId: service_id,
    date,
    ...(time_from === undefined ? {} : { from: time_from }),
    ...(time_to === undefined ? {} : { to: time_to }),
    ...(party_size === undefined ? {} : { partySize: party_size }),
    ...(resource_id === undefined ? {} : { resourceId: resource_id }),
  });
  return [{ id, title: words.waiting.join }];
}

/** To leave each of these lines; several are told apart by their days. */
export function leaveOptions(voice: Voice, entries: readonly WaitingView[]): ReplyOption[] {
  const { words, nonce, dates, profile } = voice;
  const days = new Set(entries.map(({ date }) => date));
  const named = (entry: WaitingView): string =>
    days.size === entries.length
      ? dates.shortDay(localInstant(entry.date, profile.timeZone))
      : fitText(serviceName(voice, entry.serviceId), NAME_MAX);
  return entries.map((entry) => ({
    id: encodeOptionId({ kind: 'leave', nonce, entryId: entry.id }),
    title: entries.length === 1 ? words.waiting.leave : words.waiting.leaveThis(named(entry)),
    description: fitText(waitingWish(voice, entry), DESCRIPTION_MAX),
  }));
}
