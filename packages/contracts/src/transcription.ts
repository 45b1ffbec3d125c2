import * as z from 'zod';
import { Instant } from './primitives.ts';

/** What the orchestrator asks the transcriber: one voice note, by the names that AWS and WhatsApp have for it. */
export const TranscriptionRequest = z.object({
  v: z.literal(1),
  /** The business's number, as End User Messaging Social names it. */
  originationPhoneNumberId: z.string().min(1),
  mediaId: z.string().min(1),
  /** Of the profile, the likeliest first; those that cannot be heard are passed over. */
  languages: z.array(z.string()).min(1),
  /** Nobody waits for the text after it. */
  deadline: Instant,
  /** W3C trace context of the sender. */
  traceparent: z.string().optional(),
});
export type TranscriptionRequest = z.infer<typeof TranscriptionRequest>;

/** Absent text: the note was not understood. What does not work at all is an error of the function. */
export const TranscriptionResult = z.object({ v: z.literal(1), text: z.string().optional() });
export type TranscriptionResult = z.infer<typeof TranscriptionResult>;
