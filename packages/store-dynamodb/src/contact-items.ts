import { Language } from '@randevou/contracts';
import * as z from 'zod';
import type { Contact } from '@randevou/conversation';
import type { Shape } from './table.ts';

/** Either half may be written first, so each of them may be absent. */
const ContactItem = z
  .object({
    v: z.literal(1),
    firstInboundAt: z.number().exactOptional(),
    lastInboundAt: z.number().exactOptional(),
    wantsReminders: z.boolean().default(true),
    language: Language.exactOptional(),
    consent: z.object({ at: z.number(), via: z.enum(['message', 'preferences']) }).exactOptional(),
    resumedAt: z.number().exactOptional(),
  })
  .transform(({ v: _, ...contact }): Contact => contact);

export const contactShape: Shape<Contact> = { kind: 'contact', schema: ContactItem };
