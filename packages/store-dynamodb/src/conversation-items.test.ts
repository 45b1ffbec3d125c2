import { describe, expect, it } from '@jest/globals';
import { inboxMessage } from '@randevou/conversation/testing';
import { contactShape } from './contact-items.ts';
import { messageShape, parseEarly, receivedShape } from './conversation-items.ts';
import { parseRow } from './table.ts';

const { message, ...place } = inboxMessage('m1', 1000);
const row = { pk: 'B#la-kaz#C#c_1', sk: 'Q#M#000000000001000#m1' };
const waiting = { ...row, v: 1, ...place, message: JSON.stringify(message) };

describe('items of a conversation', () => {
  it('from before there were edits are read', () => {
    expect(parseRow(waiting, messageShape)).toEqual({ message: inboxMessage('m1', 1000) });
    expect(parseRow({ v: 1, ttl: 12, pk: 'x', sk: 'RECEIVED' }, receivedShape)).toEqual({ v: 1 });
  });

  it('keep an edit beside the message, and one that came before it', () => {
    expect(parseRow({ ...waiting, replacedAt: 1500 }, messageShape)).toMatchObject({ replacedAt: 1500 });
    const early = { at: 1500, customerId: 'c_1', content: { kind: 'text', text: 'hi' } };
    expect(parseEarly(JSON.stringify(early))).toEqual(early);
  });

  it('say what is wrong with a message that cannot be read, without its words', () => {
    const broken = { ...waiting, message: '{"secret' };
    expect(() => parseRow(broken, messageShape)).toThrow('A stored waiting message cannot be read: message: custom');
  });

  it('have contacts of which either half may be there alone', () => {
    const consent = { at: 2, via: 'message' };
    expect(parseRow({ v: 1, lastInboundAt: 3, firstInboundAt: 1 }, contactShape)).toEqual({
      lastInboundAt: 3,
      firstInboundAt: 1,
      wantsReminders: true,
    });
    expect(parseRow({ v: 1, wantsReminders: false, consent }, contactShape)).toEqual({
      wantsReminders: false,
      consent,
    });
  });
});
