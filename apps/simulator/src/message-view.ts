import type { ChatEntry } from './chat-log.ts';
import { toLocalIso, type ScreenOption } from './screen.ts';

/** A message as the HTTP interface gives it. */
export interface MessageView {
  readonly seq: number;
  readonly messageId: string;
  readonly direction: 'in' | 'out';
  /** ISO with the business's offset. */
  readonly at: string;
  readonly text: string;
  readonly options: readonly ScreenOption[];
  readonly status: string;
  readonly raw: unknown;
}

export function toMessageView(entry: ChatEntry, timeZone: string): MessageView {
  const { seq, messageId, direction, at, text, options, status, raw } = entry;
  return { seq, messageId, direction, at: toLocalIso(at, timeZone), text, options, status, raw };
}
