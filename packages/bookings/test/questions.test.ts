import { describe, expect, it } from '@jest/globals';
import { type CommitResult } from '@randevou/contracts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { parlour } from './parlour.ts';
import { committed, drafted } from './steps.ts';

const NOW = '2026-03-02T06:00:00+01:00';
const plain = parlour();
const questions = [
  {
    id: 'hair',
    text: { en: 'How long is your hair?', fr: 'Quelle longueur ?' },
    choices: [
      { en: 'Short', fr: 'Courts' },
      { en: 'Long', fr: 'Longs' },
    ],
  },
  { id: 'allergy', text: { en: 'Any allergies?', fr: 'Des allergies ?' } },
];
const profile = {
  ...plain,
  services: plain.services.map((service) => (service.id === 'haircut' ? { ...service, questions } : service)),
};
const wish = { service_id: 'haircut', date: '2026-03-03', time: '09:00' };

function take(desk: BookingDesk, draftId: string, answers: Record<string, string>): Promise<CommitResult> {
  const act = { kind: 'confirm' as const, draftId };
  return desk.bookings.commitDraft(desk.who('a', { act }), { draft_id: draftId, answers });
}

describe('questions of a business', () => {
  it('are missing until they are answered, in the draft or with the act', async () => {
    const desk = openDesk(profile, NOW);
    const draft = drafted(
      await desk.bookings.draftBooking(desk.who('a'), { ...wish, answers: [{ question: 'hair', answer: 'long' }] }),
    );
    expect(draft).toMatchObject({ missing: ['question:allergy'], answers: { hair: 'long' } });
    expect(await take(desk, draft.id, {})).toEqual({ outcome: 'refused', reason: 'details_missing' });
    const { reference } = committed(await take(desk, draft.id, { allergy: 'none', other: 'not asked' }));
    const [booking] = await desk.ledger.readBookings('salon', [reference]);
    expect(booking?.answers).toEqual({ hair: 'long', allergy: 'none' });
  });

  it('take one of their choices only, in any language', async () => {
    const desk = openDesk(profile, NOW);
    const answersOf = async (answer: string) => {
      const answers = [
        { question: 'hair', answer },
        { question: 'allergy', answer: 'nuts' },
        { question: 'shoes', answer: '43' },
      ];
      return drafted(await desk.bookings.draftBooking(desk.who('a'), { ...wish, answers }));
    };
    expect(await answersOf('LONGS')).toMatchObject({ missing: [], answers: { hair: 'LONGS', allergy: 'nuts' } });
    const wrong = await answersOf('blue');
    expect(wrong).toMatchObject({ missing: ['question:hair'], answers: { allergy: 'nuts' } });
    expect(await take(desk, wrong.id, { hair: 'green' })).toMatchObject({ reason: 'details_missing' });
    expect(await take(desk, wrong.id, { hair: 'Short' })).toMatchObject({ outcome: 'committed' });
  });

  it('are asked of a tapped slot too, and not again when the booking is moved', async () => {
    const desk = openDesk(profile, NOW);
    const slot = {
      serviceId: 'haircut',
      resourceId: 'maya',
      start: '2026-03-03T09:00:00+01:00',
      end: '2026-03-03T09:45:00+01:00',
    };
    const tap = (at: typeof slot, rest: { answers?: Record<string, string>; reference?: string }) =>
      desk.bookings.commitSlot(desk.who('a', { act: { kind: 'take_slot', slot: at } }), { slot: at, ...rest });
    expect(await tap(slot, { answers: { hair: 'curly', allergy: 'no' } })).toMatchObject({ reason: 'details_missing' });
    const { reference } = committed(await tap(slot, { answers: { hair: 'short', allergy: 'no' } }));
    const later = { ...slot, start: '2026-03-03T10:00:00+01:00', end: '2026-03-03T10:45:00+01:00' };
    expect(await tap(later, { reference })).toMatchObject({ outcome: 'committed', kind: 'move' });
    const [booking] = await desk.ledger.readBookings('salon', [reference]);
    expect(booking?.answers).toEqual({ hair: 'short', allergy: 'no' });
  });

  it('that are answered anew make a new draft of the same turn', async () => {
    const desk = openDesk(profile, NOW);
    const of = async (answer: string) =>
      drafted(
        await desk.bookings.draftBooking(desk.who('a', { turn: 7 }), {
          ...wish,
          answers: [{ question: 'allergy', answer }],
        }),
      );
    await of('nuts');
    expect((await of('milk')).answers).toEqual({ allergy: 'milk' });
    expect((await desk.bookings.customerState(desk.who('a'))).openDraft?.answers).toEqual({ allergy: 'milk' });
  });
});
