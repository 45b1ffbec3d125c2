import { describe, expect, it } from '@jest/globals';
import { decodeOptionId, TEMPLATES, type Language } from '@randevou/contracts';
import { sampleProfile } from '@randevou/conversation/testing';
import { bookingAt, draftAt, slotAt } from '../../test/turn-context.ts';
import { composeNotice, type Notice, type NoticeOptions } from './compose-notice.ts';

const START = '2026-03-03T19:30:00+04:00';
const spoken = { ...sampleProfile, languages: ['en', 'fr', 'es', 'pt'] satisfies Language[] };
const options: NoticeOptions = { profile: spoken, language: 'en', nonce: 'n1' };

const moved: Notice = {
  kind: 'owner_change',
  change: 'moved',
  booking: bookingAt(START),
  from: slotAt('2026-03-03T18:30:00+04:00'),
};
const NOTICES: Readonly<Record<string, Notice>> = {
  reminder: { kind: 'reminder', booking: bookingAt(START) },
  late: { kind: 'reminder', booking: bookingAt(START, { canMove: false, canCancel: false }) },
  offer: { kind: 'waiting_offer', draft: draftAt(START) },
  moved,
  cancelled: { kind: 'owner_change', change: 'cancelled', booking: bookingAt(START, { state: 'cancelled' }) },
};

const kinds = (ids: readonly string[]) => ids.map((id) => decodeOptionId(id)?.kind);

describe('composeNotice', () => {
  it.each(['en', 'fr', 'es', 'pt'] as const)('tells what, when and which in %s, within the limits', (language) => {
    for (const notice of Object.values(NOTICES)) {
      const composed = composeNotice(notice, { ...options, language });
      const { reply, template } = composed;
      expect(composed.language).toBe(language);
      expect(template.language).toBe(language);
      expect(reply.text).toMatch(/19:30|7:30 PM/);
      expect(reply.text).toMatch(/2026/);
      expect(reply.text.length).toBeLessThanOrEqual(1024);
      if (notice.kind !== 'waiting_offer') expect(reply.text).toContain('K7F3QZ');
      for (const { title } of reply.options) expect(title.length).toBeLessThanOrEqual(20);
      for (const parameter of template.parameters) expect(parameter).toMatch(/^\S+( \S+)*$/);
      expect(template.parameters).toHaveLength(TEMPLATES[template.name].parameters.length);
      expect(kinds(template.buttonIds)).toEqual(TEMPLATES[template.name].buttons);
    }
  });

  it('reminds with move and cancel while they are allowed', () => {
    const { reply, template } = composeNotice(NOTICES['reminder'] ?? moved, options);
    expect(reply.text).toMatchInlineSnapshot(`
      "Reminder: Dinner, 2 people
      **Tuesday 3 March 2026 at 19:30**
      Reference: **K7F3QZ**
      Where: La Kaz

      Will you be there?
      To get no more reminders, write STOP."
    `);
    expect(kinds(reply.options.map(({ id }) => id))).toEqual(['attend', 'move', 'cancel']);
    expect(reply.options.map(({ id }) => id)).toEqual(template.buttonIds);
    expect(template).toMatchObject({ name: 'reminder', parameters: expect.arrayContaining(['Dinner, 2 people']) });
  });

  it('reminds with a way to a person after that', () => {
    const { reply, template } = composeNotice(NOTICES['late'] ?? moved, options);
    expect(kinds(reply.options.map(({ id }) => id))).toEqual(['attend', 'person']);
    expect(reply.text).toContain(sampleProfile.phone);
    expect(template.name).toBe('reminder_late');
    expect(template.buttonIds).toEqual(reply.options.map(({ id }) => id));
  });

  it('offers what is still allowed and a person beside it, when only one of the two is', () => {
    const booking = bookingAt(START, { canMove: false });
    const { reply, template } = composeNotice({ kind: 'reminder', booking }, options);
    expect(kinds(reply.options.map(({ id }) => id))).toEqual(['attend', 'cancel', 'person']);
    expect(template.name).toBe('reminder_late');
  });

  it('says until when a place from the waiting list is kept, and that it is not booked', () => {
    const { reply, template } = composeNotice(NOTICES['offer'] ?? moved, options);
    expect(reply.text).toMatchInlineSnapshot(`
      "Good news: a place that you are waiting for is free.

      Not booked yet: Dinner, 2 people
      **Tuesday 3 March 2026 at 19:30**
      I keep it for you until Monday 2 March 2026 at 09:10."
    `);
    expect(kinds(reply.options.map(({ id }) => id))).toEqual(['confirm', 'discard']);
    expect(template.parameters.at(-1)).toBe('Monday 2 March 2026 at 09:10');
  });

  it('keeps the buttons of an offer within what a template takes', () => {
    const resourceId = Array.from({ length: 3 }, (_, index) => `${String(index)}${'r'.repeat(39)}`).join('+');
    const draft = draftAt(START, { slot: { ...slotAt(START), resourceId } });
    const { template } = composeNotice({ kind: 'waiting_offer', draft }, options);
    for (const id of template.buttonIds) expect(id.length).toBeLessThanOrEqual(128);
    expect(decodeOptionId(template.buttonIds[0] ?? '')).toMatchObject({ kind: 'confirm', draftId: draft.id });
  });

  it('tells where a visit was and where it is', () => {
    expect(composeNotice(moved, options).reply.text).toMatchInlineSnapshot(`
      "We had to move your booking: Dinner, 2 people
      From: Tuesday 3 March 2026 at 18:30
      To: **Tuesday 3 March 2026 at 19:30**
      Reference: **K7F3QZ**
      Where: La Kaz

      Does that suit you?"
    `);
    const changed = composeNotice({ ...moved, from: slotAt(START, 'T2') }, options).reply.text;
    expect(changed).toMatch(/^We had to change your booking/);
    expect(changed).not.toContain('18:30');
  });

  it('tells of a cancellation and the way to another time', () => {
    const { reply } = composeNotice(NOTICES['cancelled'] ?? moved, options);
    expect(reply.text).toMatchInlineSnapshot(`
      "We are sorry, we had to cancel your booking: Dinner, 2 people
      **Tuesday 3 March 2026 at 19:30**
      Reference: K7F3QZ

      Write here and I will look for another time, or call us on +2302009010."
    `);
    expect(kinds(reply.options.map(({ id }) => id))).toEqual(['person']);
  });

  it("speaks the first language of the profile to who has none yet, or one that is not the profile's", () => {
    const profile = { ...sampleProfile, languages: ['fr', 'en'] satisfies Language[] };
    expect(composeNotice(moved, { profile, nonce: 'n1' }).language).toBe('fr');
    expect(composeNotice(moved, { profile, nonce: 'n1', language: 'pt' }).reply.text).toMatch(
      /^Nous avons dû déplacer/,
    );
  });
});
