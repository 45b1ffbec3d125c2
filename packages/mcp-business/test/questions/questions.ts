import type { Language } from '@randevou/contracts';

/**
 * What customers ask, by the entry that answers it: the id of a frequent question, `menu`, a title of the profile in
 * lower case, `service:<id>`, or `nothing` for what the profile does not know.
 */
export type Questions = Readonly<Partial<Record<Language, Readonly<Record<string, readonly string[]>>>>>;
