import { describe, expect, it } from '@jest/globals';
import { BusinessProfile, decodeOptionId, type BookingView, type Session } from '@randevou/contracts';
import type { Tools } from '@randevou/conversation';
import { sampleProfile } from '@randevou/conversation/testing';
import { bookingAt, turnContext, type ContextOptions } from '../../../test/turn-context.ts';
import { performPrivacy, tapForget } from './perform-privacy.ts';
import { privacyAct } from './privacy-act.ts';

const START = '2026-03-05T19:30:00+04:00';
const ASKED: Partial<Session> = { proposal: { kind: 'forget' } };

function setUp(options: ContextOptions, held: { upcoming?: BookingView[]; past?: number; kept?: BookingView[] } = {}) {
  const { upcoming = [], past = 0, kept = [] } = held;
  const calls: string[] = [];
  const acts: unknown[] = [];
  const tools: Tools = {
    servers: () => Promise.resolve([]),
    sign: ({ role, act }) => Promise.resolve(void acts.push({ role, act })).then(() => 'token'),
    call: (name) => {
      calls.push(name);
      if (name === 'customer_data') return Promise.resolve({ upcoming, waiting: [], past });
      if (name === 'forget_customer') return Promise.resolve({ cancelled: upcoming, kept });
      return Promise.reject(new Error(`${name} is not part of this test`));
    },
  };
  return { context: turnContext({ ...options, tools }), calls, acts };
}

describe('what the customer wants of their own data', () => {
  it.each<[string, Partial<Session>, string | undefined]>([
    ['What do you hold about me?', {}, 'show'],
    ['forget me', {}, 'ask'],
    ['yes', {}, undefined],
    ['forget it', {}, undefined],
    ['yes', ASKED, 'forget'],
    ['no thanks', ASKED, 'keep'],
    ['delete my data', ASKED, 'forget'],
    ['what do you know about me', ASKED, 'show'],
    ['a table for two', ASKED, undefined],
  ])('%s', (text, session, expected) => {
    expect(privacyAct(turnContext({ session }), [text])).toBe(expected);
  });

  it('is found in a burst, and a yes that is read late asks again', () => {
    expect(privacyAct(turnContext(), ['hello', 'please forget me', 'what do you hold about me?'])).toBe('ask');
    expect(privacyAct(turnContext({ session: ASKED, late: true }), ['yes'])).toBe('ask');
  });

  it('is shown from the store, without the middle of the number', async () => {
    const { context, calls } = setUp({}, { upcoming: [bookingAt(START)], past: 3 });
    const { reply, outcome } = await performPrivacy(context, 'show');
    expect(reply.text).toContain('+230•••••234');
    expect(reply.text).toContain('Earlier bookings: 3');
    expect(reply.text).toContain('Thursday 5 March 2026');
    expect(reply.text).toContain('kept for 30 days');
    // A yes after it is no consent to a draft of before.
    expect(outcome).toBe('listed');
    expect(reply.options.map(({ id }) => decodeOptionId(id))).toMatchObject([{ kind: 'forget', what: 'all' }]);
    expect(calls).toEqual(['customer_data']);
  });

  it('is forgotten at once where nothing but the conversation is held, else asked about first', async () => {
    const nobody = setUp({});
    expect(await performPrivacy(nobody.context, 'ask')).toMatchObject({ forget: true, outcome: 'committed' });
    expect(nobody.acts).toContainEqual({ role: 'controller', act: { kind: 'forget' } });
    const guest = setUp({}, { past: 1 });
    const asked = await performPrivacy(guest.context, 'ask');
    expect(asked).toMatchObject({ outcome: 'asked', proposal: { kind: 'forget' } });
    expect(asked).not.toHaveProperty('forget');
    expect(guest.calls).toEqual(['customer_data']);
  });

  it('names what will be cancelled, and what is too late to be', async () => {
    const late = bookingAt('2026-03-02T19:30:00+04:00', { reference: 'M2M2M2', canCancel: false });
    const { context } = setUp({}, { upcoming: [late, bookingAt(START)], kept: [late] });
    const { reply } = await performPrivacy(context, 'ask');
    expect(reply.text).toMatch(/booking ahead:\n- Dinner.*5 March/);
    expect(reply.text).toMatch(/too late to cancel this here:\n- Dinner.*2 March/);
    expect((await performPrivacy(context, 'forget')).reply.text).toMatch(
      /stays until the visit is over.*\n- .*2 March/,
    );
  });

  it('forgets on a tap under the question, and asks again on one from far up', async () => {
    const all = { kind: 'forget', nonce: 'n', what: 'all' } as const;
    const asked = setUp({ session: ASKED }, { past: 1 });
    expect(await tapForget(asked.context, all)).toMatchObject({ forget: true });
    const later = setUp({}, { past: 1 });
    expect(await tapForget(later.context, all)).toMatchObject({ proposal: { kind: 'forget' } });
    expect(later.calls).toEqual(['customer_data']);
    expect(await tapForget(later.context, { ...all, what: 'keep' })).toMatchObject({ outcome: 'discarded' });
  });

  it('says what is remembered of a STOP, and that texts are not kept where they are not', async () => {
    const profile = BusinessProfile.parse({ ...sampleProfile, retention: { conversationDays: 0 } });
    const { context } = setUp({ profile, contact: { wantsReminders: false } });
    expect((await performPrivacy(context, 'forget')).reply.text).toContain('you want no reminders');
    const { text } = (await performPrivacy(context, 'show')).reply;
    expect(text).toContain('Reminders: off');
    expect(text).toContain('deleted once they are answered');
  });

  it.each(['en', 'fr', 'es', 'pt'] as const)('fits on buttons in %s', async (language) => {
    const { context } = setUp({ language }, { upcoming: [bookingAt(START)] });
    for (const act of ['show', 'ask'] as const) {
      const { reply } = await performPrivacy(context, act);
      for (const { title } of reply.options) expect(title.length).toBeLessThanOrEqual(20);
      expect(reply.text.length).toBeLessThanOrEqual(1024);
    }
  });
});
