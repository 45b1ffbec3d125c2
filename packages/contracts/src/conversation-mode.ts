import * as z from 'zod';

/**
 * How the conversations of a business, or of a whole stage, are held: as configured, without any model, or not at all.
 * Of the two the stricter one holds.
 */
export const ConversationMode = z.enum(['on', 'guided', 'off']);
export type ConversationMode = z.infer<typeof ConversationMode>;
