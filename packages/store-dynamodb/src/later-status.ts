/** In the order in which they can follow each other; they arrive in any order. */
const ORDER = ['accepted', 'warning', 'sent', 'delivered', 'read', 'played', 'deleted'];

/** Of two delivery statuses the one that came to be later. What is unknown, or final, wins over what it follows. */
export function laterStatus(known: string | undefined, next: string): string {
  if (known === undefined) return next;
  const [knownAt, nextAt] = [ORDER.indexOf(known), ORDER.indexOf(next)];
  // A message that reached the phone did not fail.
  if (next === 'failed') return knownAt >= ORDER.indexOf('delivered') ? known : next;
  if (known === 'failed') return nextAt >= ORDER.indexOf('delivered') ? next : known;
  if (nextAt === -1 || knownAt === -1) return next;
  return nextAt > knownAt ? next : known;
}
