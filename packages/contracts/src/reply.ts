import * as z from 'zod';

/** A choice under a message. What it means is in its id (see `option-id.ts`). */
export const ReplyOption = z.strictObject({
  id: z.string().min(1).max(200),
  title: z.string().min(1),
  description: z.string().optional(),
});
export type ReplyOption = z.infer<typeof ReplyOption>;

/** One answer to the customer, before WhatsApp's limits: text in Markdown, and choices in order of importance. */
export const Reply = z.strictObject({
  text: z.string().min(1),
  options: z.array(ReplyOption).default([]),
  /** Label of the button that opens a list of options, in the customer's language. */
  listLabel: z.string().optional(),
});
export type Reply = z.infer<typeof Reply>;
