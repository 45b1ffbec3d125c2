import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createChatLog } from './chat-log.ts';

const entry = (messageId: string) => ({
  messageId,
  businessId: 'la-kaz',
  customer: '+23057001234',
  direction: 'in' as const,
  at: 1,
  text: 'Hello',
  options: [],
  status: 'sent',
  raw: {},
});
const file = () => join(mkdtempSync(join(tmpdir(), 'chat-')), 'chat.jsonl');

describe('a chat log on disk', () => {
  it('is there again after a restart, with the newest statuses', () => {
    const path = file();
    const log = createChatLog(path);
    log.append(entry('a'));
    log.append(entry('b'));
    log.setStatus('a', 'read');
    const again = createChatLog(path);
    expect(again.all(() => true).map(({ seq, messageId, status }) => [seq, messageId, status])).toEqual([
      [1, 'a', 'read'],
      [2, 'b', 'sent'],
    ]);
    expect(again.append(entry('c')).seq).toBe(3);
  });

  it('passes over a line that a crash cut short', () => {
    const path = file();
    createChatLog(path).append(entry('a'));
    appendFileSync(path, '{"seq":2,"messa');
    expect(createChatLog(path).all(() => true)).toHaveLength(1);
  });

  it('is empty after clear', () => {
    const path = file();
    const log = createChatLog(path);
    log.append(entry('a'));
    log.clear();
    expect(log.find('a')).toBeUndefined();
    expect(createChatLog(path).all(() => true)).toEqual([]);
  });
});
