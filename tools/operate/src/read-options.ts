import { PhoneNumber, Slug, StageName, UserId, type WhatsAppIdentity } from '@randevou/contracts';
import type * as z from 'zod';
import { UsageError } from './command-errors.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The options that commands share, read from what stands behind them on the command line. */
export const readOptions = {
  stage: (value: string | undefined): string =>
    read('--stage', 'the name of the stage, such as prod', StageName, value),

  business: (value: string | undefined): string => read('--business', 'the id of the business', Slug, value),

  /** `+23057001234`, or a business-scoped user id. What was given is not repeated in the error. */
  customer: (value: string | undefined): WhatsAppIdentity => {
    const phone = PhoneNumber.safeParse(value);
    if (phone.success) return { phone: phone.data };
    const userId = UserId.safeParse(value);
    if (userId.success) return { userId: userId.data };
    throw new UsageError('--customer takes a phone number like +23057001234, or a user id like US.abc123');
  },

  /** `90m`, `24h` or `7d` → milliseconds. */
  duration: (name: string, value: string): number => {
    const [, count = '', unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(value) ?? [];
    const length = UNITS[unit];
    if (length === undefined) throw new UsageError(`${name} takes a time like 90m, 24h or 7d, not "${value}"`);
    return Number(count) * length;
  },

  /** A whole number from `least` on. */
  count: (name: string, value: string | undefined, least = 0): number | undefined => {
    if (value === undefined) return undefined;
    const count = Number(value);
    if (!/^\d{1,9}$/.test(value) || count < least) {
      throw new UsageError(`${name} takes a whole number from ${String(least)} on, not "${value}"`);
    }
    return count;
  },
} as const;

function read<T>(name: string, what: string, schema: z.ZodType<T>, value: string | undefined): T {
  if (value === undefined) throw new UsageError(`${name} is missing: ${what}`);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${name} cannot be "${value}": ${parsed.error.issues.map(({ message }) => message).join('; ')}`);
}
