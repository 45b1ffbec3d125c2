import { describe, expect, it } from '@jest/globals';
import { decodeOptionId, TEMPLATES, type Language } from '@randevou/contracts';
import type { Handoff } from '@randevou/conversation';
import { sampleProfile } from '@randevou/conversation/testing';
import { bookingAt, NOW } from '../../test/turn-context.ts';
import { composeNotice } from './compose-notice.ts';

const spoken = { ...sampleProfile, languages: ['en', 'fr', 'es', 'pt'] satisfies Language[] };
const handoff: Handoff = {
  conversation: { businessId: 'la-kaz', customerId: 'c_00000000000000aa' },
  turnId: 'a'.repeat(32),
  at: NOW,
  until: NOW + 4 * 3_600_000,
  reason: 'complaint',
  wish: { serviceId: 'dinner', partySize: 12, date: '2026-03-06', time: '19:30' },
  bookings: [bookingAt('2026-03-03T19:30:00+04:00')],
};
const anya = { profileName: 'Anya', phone: '+23057001234' };
const compose = (changes: Partial<Handoff> = {}, customer: { profileName?: string; phone?: string } = anya) =>
  composeNotice(
    { kind: 'person_requested', handoff: { ...handoff, ...changes }, customer },
    { profile: spoken, language: 'en', nonce: 'n1' },
  );

describe('the owner’s notice of who waits for a person', () => {
  it('tells who, why, what they want and have, and how to answer', () => {
    const { reply, template } = compose();
    expect(reply.text).toMatchInlineSnapshot(`
      "**Anya** would like to talk to a person.

      Why: a complaint
      Wanted so far: Dinner, 12 people, Friday 6 March 2026, 19:30
      Answer: +23057001234, https://wa.me/23057001234
      Upcoming:
      - Dinner, 2 people, Tuesday 3 March 2026 at 19:30 (K7F3QZ)

      The assistant keeps quiet for them until 13:00, unless you resume it."
    `);
    expect(decodeOptionId(reply.options[0]?.id ?? '')).toEqual({
      kind: 'resume',
      nonce: 'n1',
      customerId: 'c_00000000000000aa',
    });
    expect(template.buttonIds).toEqual(reply.options.map(({ id }) => id));
    expect(template.parameters).toEqual([
      'La Kaz',
      'Anya',
      '+23057001234',
      'a complaint',
      'Dinner, 12 people, Friday 6 March 2026, 19:30',
      'Dinner, 2 people, Tuesday 3 March 2026 at 19:30 (K7F3QZ)',
    ]);
  });

  it('does with what is known', () => {
    const { reply, template } = compose({ wish: {}, bookings: [], until: NOW + 86_400_000 }, {});
    expect(reply.text).toContain('A customer');
    expect(reply.text).toContain('Wanted so far: nothing yet');
    expect(reply.text).toContain('no phone number known');
    expect(reply.text).toContain('until Tuesday 3 March 2026 at 09:00');
    expect(reply.text).not.toContain('Upcoming');
    expect(template.parameters).toHaveLength(TEMPLATES.person_requested.parameters.length);
  });

  it.each(['en', 'fr', 'es', 'pt'] as const)('keeps within the limits in %s', (language) => {
    const bookings = Array.from({ length: 9 }, () => bookingAt('2026-03-03T19:30:00+04:00'));
    const long = { profileName: `${'Anya '.repeat(40)}\n\tof the sea`, phone: '+23057001234' };
    const notice = { kind: 'person_requested', handoff: { ...handoff, bookings }, customer: long } as const;
    const { reply, template } = composeNotice(notice, { profile: spoken, language, nonce: 'n1' });
    expect(reply.text.length).toBeLessThanOrEqual(1024);
    expect(reply.options[0]?.title.length).toBeLessThanOrEqual(20);
    for (const parameter of template.parameters) {
      expect(parameter).toMatch(/^\S+( \S+)*$/);
      expect(parameter.length).toBeLessThanOrEqual(200);
    }
    for (const id of template.buttonIds) expect(id.length).toBeLessThanOrEqual(128);
  });
});
