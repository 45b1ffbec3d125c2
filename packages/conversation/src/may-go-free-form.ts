import type { Contact, OutboxItem } from './ports.ts';

const WINDOW_MS = 24 * 60 * 60_000;
/** A message that is on its way when the window closes is refused. */
const MARGIN_MS = 60_000;

/** Whether a free-form message may still go out. Of old data it is not known: then it is tried. */
export function mayGoFreeForm(
  { windowClosed, lastAttemptAt }: Pick<OutboxItem, 'windowClosed' | 'lastAttemptAt'>,
  { lastInboundAt }: Pick<Contact, 'lastInboundAt'>,
  now: number,
): boolean {
  // What WhatsApp said holds until the customer writes again.
  if (windowClosed === true && (lastInboundAt ?? 0) <= (lastAttemptAt ?? 0)) return false;
  return lastInboundAt === undefined || now < lastInboundAt + WINDOW_MS - MARGIN_MS;
}
