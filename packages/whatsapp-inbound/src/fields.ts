import { PhoneNumber } from '@randevou/contracts';
import * as z from 'zod';

/** Ids are texts, but JSON made by others sometimes has them as numbers. */
export const Id = z.union([z.string(), z.number().transform(String)], 'expected an id').pipe(z.string().min(1));

/** A field we can do without: what is not in its form counts as absent. */
export function lenient<T>(schema: z.ZodType<T>) {
  return schema.optional().catch(undefined);
}

/** WhatsApp's phone ids are digits without `+`. */
export const Phone = Id.pipe(z.string().regex(/^\+?[\d\s().-]+$/))
  .transform((value) => `+${value.replaceAll(/\D/g, '')}`)
  .pipe(PhoneNumber);

/** A number, also as a text. */
export const Numeric = z.union(
  [
    z.number(),
    z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .transform(Number),
  ],
  'expected a number',
);

const MAX_SECONDS = Date.UTC(9999, 11, 31) / 1000;

/** Unix seconds, as a text or a number → ISO instant. */
export const Timestamp = z
  .union(
    [
      z
        .string()
        .regex(/^\d{1,12}$/)
        .transform(Number),
      z.number(),
    ],
    'expected Unix seconds',
  )
  .refine((seconds) => seconds >= 0 && seconds <= MAX_SECONDS, 'expected Unix seconds')
  .transform((seconds) => new Date(Math.floor(seconds) * 1000).toISOString());
