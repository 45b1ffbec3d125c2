import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';

const Option = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().exactOptional(),
  slot: z.strictObject({ start: z.string(), resourceId: z.string() }).exactOptional(),
  action: z.string().exactOptional(),
});

const Entry = z.strictObject({
  seq: z.int(),
  messageId: z.string(),
  businessId: z.string(),
  /** Phone number or user id. */
  customer: z.string(),
  /** Sent beside the phone number. */
  userId: z.string().exactOptional(),
  direction: z.enum(['in', 'out']),
  /** Epoch milliseconds. */
  at: z.number(),
  text: z.string(),
  options: z.array(Option),
  status: z.string(),
  raw: z.unknown(),
  /** `<turn id>.<n>` of an outbound message. */
  callbackData: z.string().exactOptional(),
});
/** A message as the page and the HTTP interface show it. */
export type ChatEntry = z.infer<typeof Entry>;

const Line = z.union([Entry, z.strictObject({ statusOf: z.string(), status: z.string() })]);

/** What was said, in order. With a file it survives a restart. */
export interface ChatLog {
  append(entry: Omit<ChatEntry, 'seq'>): ChatEntry;
  setStatus(messageId: string, status: string): void;
  find(messageId: string): ChatEntry | undefined;
  all(matches: (entry: ChatEntry) => boolean): readonly ChatEntry[];
  clear(): void;
}

function load(file: string): ChatEntry[] {
  if (!existsSync(file)) return [];
  const entries = new Map<string, ChatEntry>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    // A last line cut short by a crash is not worth a refusal to start.
    const parsed = Line.safeParse(line === '' ? undefined : parse(line));
    if (!parsed.success) continue;
    if ('statusOf' in parsed.data) {
      const entry = entries.get(parsed.data.statusOf);
      if (entry) entries.set(entry.messageId, { ...entry, status: parsed.data.status });
    } else entries.set(parsed.data.messageId, parsed.data);
  }
  return [...entries.values()];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function createChatLog(file: string | undefined): ChatLog {
  const entries = file === undefined ? [] : load(file);
  const places = new Map(entries.map(({ messageId }, place) => [messageId, place]));
  const write = (line: unknown) => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  return {
    append: (entry) => {
      const numbered = { seq: (entries.at(-1)?.seq ?? 0) + 1, ...entry };
      places.set(entry.messageId, entries.length);
      entries.push(numbered);
      write(numbered);
      return numbered;
    },
    setStatus: (messageId, status) => {
      const place = places.get(messageId);
      const entry = place === undefined ? undefined : entries[place];
      if (place === undefined || !entry || entry.status === status) return;
      entries[place] = { ...entry, status };
      write({ statusOf: messageId, status });
    },
    find: (messageId) => {
      const place = places.get(messageId);
      return place === undefined ? undefined : entries[place];
    },
    all: (matches) => entries.filter(matches),
    clear: () => {
      entries.length = 0;
      places.clear();
      if (file !== undefined) rmSync(file, { force: true });
    },
  };
}
