import { describe, expect, it } from '@jest/globals';
import { onlyKey, type MessageContent, type WakeUp } from '@randevou/contracts';
import { createConversationWorker, type WorkerDeps } from '../src/create-conversation-worker.ts';
import { createIntake } from '../src/create-intake.ts';
import { createPseudonyms } from '../src/create-pseudonyms.ts';
import type { ConversationKey } from '../src/ports.ts';
import { createMemorySender } from './memory-sender.ts';
import type { ConversationStore } from './memory-store.ts';
import { inboundMessage } from './messages.ts';
import { sampleProfile } from './sample-profile.ts';

const ANYA = '+23057001234';
const BEN = '+23057005678';
const pseudonyms = createPseudonyms(onlyKey(btoa('k'.repeat(32))));
const text = (words: string): MessageContent => ({ kind: 'text', text: words });

interface Sent {
  /** Milliseconds after the first. */
  readonly after: number;
  readonly content: MessageContent;
}

/** What intake and worker make of messages that come close together, on any store. */
export function describeBursts(name: string, open: () => Promise<ConversationStore>): void {
  /** A stage on one clock that only sleeping moves; the turn repeats what it was told. */
  async function setUp(changes: Partial<WorkerDeps> = {}) {
    const store = await open();
    const phone = createMemorySender();
    const start = Date.parse('2026-03-02T05:00:00Z');
    const clock = { now: start };
    const wakeUps: WakeUp[] = [];
    const turns: string[][] = [];
    const due: { readonly at: number; readonly deliver: () => Promise<unknown> }[] = [];
    const profiles = {
      byId: () => Promise.resolve(sampleProfile),
      byPhoneNumberId: () => Promise.resolve(sampleProfile),
    };
    const intake = createIntake({
      ...store,
      profiles,
      pseudonyms,
      wake: (wakeUp) => Promise.resolve(void wakeUps.push(wakeUp)),
      now: () => clock.now,
    });
    const moveTo = async (instant: number): Promise<void> => {
      clock.now = instant;
      while (due[0] !== undefined && due[0].at <= instant) await due.shift()?.deliver();
    };
    const deps: WorkerDeps = {
      ...store,
      profiles,
      sender: phone.sender,
      now: () => clock.now,
      sleep: async (ms, signal) => {
        if (signal === undefined) await moveTo(clock.now + ms);
        else await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
      count: () => undefined,
      runTurn: ({ turn }) => {
        const said = turn.messages.map(({ message: { content } }) =>
          content.kind === 'text' ? content.text : content.kind,
        );
        turns.push(said);
        return Promise.resolve({
          replies: [{ text: said.join(' '), options: [] }],
          session: { v: 1, history: [] },
          usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false },
        });
      },
      lastWords: () => ({ text: 'sorry', options: [] }),
      ...changes,
    };
    /** Each message in an event of its own, at its own time. */
    const send = (from: string, messages: readonly Sent[]): void => {
      for (const [index, { after, content }] of messages.entries()) {
        const message = {
          ...inboundMessage(`wamid.${from}.${String(index)}`, content, start + after),
          from: { phone: from },
        };
        due.push({ at: start + after, deliver: () => intake([message]) });
      }
      due.sort((a, b) => a.at - b.at);
    };
    const conversationOf = async (from: string): Promise<ConversationKey> => ({
      businessId: 'la-kaz',
      customerId: (await store.customers.resolve('la-kaz', { phone: from }, undefined)).customerId,
    });
    /** Works on every wake-up in its order until none is left. */
    const workOff = async (): Promise<void> => {
      const work = createConversationWorker(deps);
      for (let round = 0; round < 100 && (wakeUps.length > 0 || due[0] !== undefined); round += 1) {
        const wakeUp = wakeUps.shift();
        if (wakeUp === undefined) {
          await moveTo(due[0]?.at ?? clock.now);
          continue;
        }
        const result = await work(wakeUp);
        if (result.status === 'retry') wakeUps.push(wakeUp);
        if (result.status === 'retry' && result.at > clock.now) await moveTo(result.at);
      }
    };
    return { ...phone, store, clock, deps, wakeUps, turns, send, moveTo, workOff, conversationOf };
  }

  const bodies = (sent: readonly { readonly payload: unknown }[]): string[] =>
    sent.map(({ payload }) => /"body":"([^"]*)"/.exec(JSON.stringify(payload))?.[1] ?? '');

  describe(`${name}: bursts`, () => {
    it('of ten messages within a second are one turn and one reply', async () => {
      const { send, workOff, sent, turns } = await setUp();
      const words = Array.from({ length: 10 }, (_, index) => `m${String(index)}`);
      send(
        ANYA,
        words.map((word, index) => ({ after: index * 100, content: text(word) })),
      );
      await workOff();
      expect(turns).toEqual([words]);
      expect(bodies(sent)).toEqual([words.join(' ')]);
    });

    it('are one turn and one reply also when all wake-ups are worked on at once', async () => {
      const { send, moveTo, workOff, deps, wakeUps, sent, turns, clock } = await setUp({ quietMs: 0 });
      const words = Array.from({ length: 10 }, (_, index) => `m${String(index)}`);
      send(
        ANYA,
        words.map((word) => ({ after: 0, content: text(word) })),
      );
      await moveTo(clock.now);
      const work = createConversationWorker(deps);
      const results = await Promise.all(
        wakeUps.splice(0).map((wakeUp) => work(wakeUp).then((result) => ({ wakeUp, result }))),
      );
      wakeUps.push(...results.filter(({ result }) => result.status === 'retry').map(({ wakeUp }) => wakeUp));
      await workOff();
      expect(turns).toEqual([words]);
      expect(bodies(sent)).toEqual([words.join(' ')]);
    });

    it('are answered as they stand after edits and revokes', async () => {
      const { send, workOff, sent, turns } = await setUp();
      send(ANYA, [
        { after: 0, content: text('a table') },
        { after: 100, content: text('for four') },
        { after: 200, content: text('never mind') },
        { after: 500, content: { kind: 'edit', originalMessageId: `wamid.${ANYA}.1`, text: 'for five' } },
        { after: 600, content: { kind: 'revoke', originalMessageId: `wamid.${ANYA}.2` } },
      ]);
      await workOff();
      expect(turns).toEqual([['a table', 'for five']]);
      expect(bodies(sent)).toEqual(['a table for five']);
    });

    it('that were taken back altogether are not answered', async () => {
      const { send, workOff, sent, turns } = await setUp();
      send(ANYA, [
        { after: 0, content: text('a table') },
        { after: 300, content: { kind: 'revoke', originalMessageId: `wamid.${ANYA}.0` } },
      ]);
      await workOff();
      expect(turns).toEqual([]);
      expect(sent).toEqual([]);
    });

    it('of two customers do not wait for each other', async () => {
      let finish = (): void => undefined;
      const hangs = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const test = await setUp({ quietMs: 0 });
      const slow: WorkerDeps = {
        ...test.deps,
        runTurn: async (input) => {
          await hangs;
          return await test.deps.runTurn(input);
        },
      };
      test.send(ANYA, [{ after: 0, content: text('anya') }]);
      test.send(BEN, [{ after: 0, content: text('ben') }]);
      await test.moveTo(test.clock.now);
      const before = test.clock.now;
      const [anya, ben] = [await test.conversationOf(ANYA), await test.conversationOf(BEN)];
      const anyas = createConversationWorker(slow)(anya);
      expect(await createConversationWorker(test.deps)(ben)).toEqual({ status: 'done', turns: 1 });
      expect(bodies(test.sent)).toEqual(['ben']);
      expect(test.clock.now).toBe(before);
      finish();
      expect(await anyas).toEqual({ status: 'done', turns: 1 });
      expect(bodies(test.sent)).toEqual(['ben', 'anya']);
      expect(test.sent.map(({ to }) => to.phone)).toEqual([BEN, ANYA]);
    });
  });
}
