import { describe, expect, it } from '@jest/globals';
import { type CommitResult, type Draft, type DraftSeriesArguments, type DraftSeriesResult } from '@randevou/contracts';
import { type Bookings, type LedgerWrite } from '../src/index.ts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { failingLedger } from './failing-ledger.ts';
import { parlour } from './parlour.ts';
import { expectOneStory } from './sound-ledger.ts';
import { agendaLines, book, cancel, committed, confirm, drafted, move } from './steps.ts';

/** A Monday. */
const NOW = '2026-03-02T06:00:00+01:00';
const profile = parlour();
const cut = (date: string, time = '10:00') => ({ service_id: 'haircut', date, time });
/** Tuesdays. */
const weekly = (times: number): DraftSeriesArguments => ({ ...cut('2026-03-03'), every_days: 7, times });

function seriesOf(result: DraftSeriesResult): Draft & { series: NonNullable<Draft['series']> } {
  if (result.outcome !== 'drafted') throw new Error(`no draft: ${JSON.stringify(result)}`);
  const { draft } = result;
  if (draft.series === undefined) throw new Error('a draft of no series');
  return { ...draft, series: draft.series };
}

async function draft(
  desk: BookingDesk,
  name: string,
  wish: DraftSeriesArguments,
): Promise<ReturnType<typeof seriesOf>> {
  return seriesOf(await desk.bookings.draftSeries(desk.who(name), wish));
}

const datesOf = ({ series }: ReturnType<typeof seriesOf>): string[] =>
  series.visits.map(({ slot }) => slot.start.slice(0, 10));

function listOf(result: CommitResult): string[] {
  if (result.outcome !== 'committed') throw new Error(`not committed: ${JSON.stringify(result)}`);
  return (result.bookings ?? [result.booking]).map(({ reference, slot }) => `${reference} ${slot.start}`);
}

describe('a series', () => {
  it('holds every visit until it is confirmed as a whole', async () => {
    const desk = openDesk(profile, NOW);
    const made = await draft(desk, 'a', weekly(3));
    expect(datesOf(made)).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
    expect(made).toMatchObject({ kind: 'book', missing: [], price: { amount: 45 }, series: { missed: [] } });
    expect(made.slot).toEqual(made.series.visits[0]?.slot);
    expect(desk.ledger.due()).toHaveLength(1);
    expectOneStory(desk, profile);
    const result = await confirm(desk, 'a', made);
    expect(listOf(result)).toEqual(made.series.visits.map(({ reference, slot }) => `${reference} ${slot.start}`));
    const bookings = await desk.bookings.upcoming(desk.who('a'));
    expect(bookings.map(({ seriesId }) => seriesId)).toEqual([made.series.id, made.series.id, made.series.id]);
    expect(desk.ledger.due().filter(({ kind }) => kind === 'hold_expiry')).toEqual([]);
    expect(desk.ledger.events()).toHaveLength(3);
    expectOneStory(desk, profile);
    expect(await confirm(desk, 'a', made)).toEqual(result);
  });

  it('names the dates that have no place, with the reason', async () => {
    const desk = openDesk(
      parlour({
        limits: { haircut: [{ per: 'week', bookings: 2 }] },
        change: { overrides: [{ date: '2026-03-17', windows: [] }] },
      }),
      NOW,
    );
    await book(desk, 'b', cut('2026-03-09'));
    await book(desk, 'c', cut('2026-03-12'));
    const made = await draft(desk, 'a', weekly(4));
    expect(datesOf(made)).toEqual(['2026-03-03', '2026-03-24']);
    expect(made.series.missed).toEqual([
      { date: '2026-03-10', reason: 'full' },
      { date: '2026-03-17', reason: 'closed' },
    ]);
    expect(listOf(await confirm(desk, 'a', made))).toHaveLength(2);
  });

  it('is all or none when that is wanted, and nothing when nothing fits', async () => {
    const desk = openDesk(profile, NOW);
    for (const name of ['b', 'c']) await book(desk, name, cut('2026-03-10'));
    const kept = drafted(await desk.bookings.draftBooking(desk.who('a'), cut('2026-03-05')));
    const result = await desk.bookings.draftSeries(desk.who('a'), { ...weekly(3), all_or_none: true });
    expect(result).toMatchObject({
      outcome: 'unavailable',
      reason: 'full',
      free: [{ start: '2026-03-03T10:00:00+01:00' }, { start: '2026-03-17T10:00:00+01:00' }],
      missed: [{ date: '2026-03-10', reason: 'full' }],
    });
    const sundays = await desk.bookings.draftSeries(desk.who('a'), { ...weekly(3), date: '2026-03-08' });
    expect(sundays).toMatchObject({ outcome: 'unavailable', reason: 'closed', free: [] });
    // What was open before stays open.
    expect((await desk.bookings.customerState(desk.who('a'))).openDraft?.id).toBe(kept.id);
    expectOneStory(desk, profile);
  });

  it('refuses what is not there', async () => {
    const desk = openDesk(profile, NOW);
    const of = (wish: Partial<DraftSeriesArguments>) =>
      desk.bookings.draftSeries(desk.who('a'), { ...weekly(2), ...wish });
    expect(await of({ service_id: 'massage' })).toMatchObject({ reason: 'unknown_service' });
    expect(await of({ resource_id: 'zoe' })).toMatchObject({ reason: 'unknown_resource' });
    expect(await of({ service_id: 'beard', resource_id: 'maya' })).toMatchObject({ reason: 'resource_not_available' });
    expect(await of({ date: '2026-02-03' })).toMatchObject({ reason: 'in_the_past' });
  });

  it('keeps the same person where it can', async () => {
    const desk = openDesk(profile, NOW);
    await book(desk, 'b', { ...cut('2026-03-03'), resource_id: 'karim' });
    await book(desk, 'c', { ...cut('2026-03-17'), resource_id: 'maya' });
    const made = await draft(desk, 'a', weekly(4));
    expect(made.series.visits.map(({ slot }) => slot.resourceId)).toEqual(['maya', 'maya', 'karim', 'maya']);
    const named = await draft(desk, 'd', { ...weekly(3), resource_id: 'maya', time: '11:00' });
    expect(named.series.visits.map(({ slot }) => slot.resourceId)).toEqual(['maya', 'maya', 'maya']);
    listOf(await confirm(desk, 'a', made));
    expectOneStory(desk, profile);
  });

  it('counts its own visits against a limit', async () => {
    const limited = parlour({ limits: { haircut: [{ per: 'week', bookings: 2 }] } });
    const desk = openDesk(limited, NOW);
    const made = await draft(desk, 'a', { ...cut('2026-03-03'), every_days: 1, times: 7 });
    expect(datesOf(made)).toEqual(['2026-03-03', '2026-03-04', '2026-03-09']);
    expect(made.series.missed.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-03-05 full',
      '2026-03-06 full',
      '2026-03-07 full',
      '2026-03-08 closed',
    ]);
    expect(listOf(await confirm(desk, 'a', made))).toHaveLength(3);
    expectOneStory(desk, limited);
  });

  it('keeps the wall time over a change of clocks', async () => {
    const desk = openDesk(profile, NOW);
    const made = await draft(desk, 'a', { ...cut('2026-03-24'), every_days: 7, times: 2 });
    expect(made.series.visits.map(({ slot }) => slot.start)).toEqual([
      '2026-03-24T10:00:00+01:00',
      '2026-03-31T10:00:00+02:00',
    ]);
  });

  it('takes one booking a day into account when it is confirmed', async () => {
    const strict = parlour({ policies: { onePerCustomerAndDay: true } });
    const desk = openDesk(strict, NOW);
    const made = await draft(desk, 'a', weekly(3));
    const slot = { ...made.slot, start: '2026-03-10T11:00:00+01:00', end: '2026-03-10T11:45:00+01:00' };
    const act = { kind: 'take_slot' as const, slot };
    const { reference } = committed(await desk.bookings.commitSlot(desk.who('a', { act }), { slot }));
    // The tap gave the draft up.
    expect(await confirm(desk, 'a', made)).toMatchObject({ outcome: 'refused', reason: 'no_such_draft' });
    const again = await draft(desk, 'a', weekly(3));
    expect(again.series.missed).toEqual([{ date: '2026-03-10', reason: 'already_booked_that_day' }]);
    await cancel(desk, 'a', reference);
    expectOneStory(desk, strict);
  });

  it('is freed as a whole when it lapses, even in the middle of a second', async () => {
    const desk = openDesk(profile, '2026-03-02T06:00:00.700+01:00');
    const made = await draft(desk, 'a', weekly(3));
    const [due] = desk.ledger.due();
    desk.setNow(new Date(due?.at ?? 0).toISOString());
    const relay = desk.who('relay', { role: 'relay' });
    expect(await desk.bookings.expireHold(relay, made.reference)).toEqual({ released: true });
    expect(agendaLines(desk)).toEqual([]);
    expect(await desk.ledger.listBookings('salon', {})).toEqual([]);
    expect(await desk.bookings.expireHold(relay, made.reference)).toEqual({ released: false });
    // And booked late if nobody else came.
    expect(listOf(await confirm(desk, 'a', made))).toHaveLength(3);
    expectOneStory(desk, profile);
  });

  it('books nothing when one visit went to somebody else after it lapsed', async () => {
    const desk = openDesk(profile, NOW);
    const made = await draft(desk, 'a', { ...weekly(3), resource_id: 'maya' });
    desk.setNow('2026-03-02T06:10:00+01:00');
    await book(desk, 'b', { ...cut('2026-03-10'), resource_id: 'maya' });
    expect(await confirm(desk, 'a', made)).toEqual({ outcome: 'refused', reason: 'draft_expired' });
    expect(await desk.bookings.upcoming(desk.who('a'))).toEqual([]);
    expectOneStory(desk, profile);
  });

  it('is released as a whole, and replaced as a whole', async () => {
    const desk = openDesk(profile, NOW);
    const made = await draft(desk, 'a', weekly(3));
    expect(await desk.bookings.releaseDraft(desk.who('a'), made.id)).toEqual({ released: true });
    expect(agendaLines(desk)).toEqual([]);
    await draft(desk, 'a', weekly(12));
    const other = await draft(desk, 'a', { ...weekly(12), date: '2026-03-05' });
    expect(agendaLines(desk)).toHaveLength(12);
    expectOneStory(desk, profile);
    drafted(await desk.bookings.draftBooking(desk.who('a'), cut('2026-03-05')));
    expect(agendaLines(desk)).toHaveLength(1);
    expect(await confirm(desk, 'a', other)).toMatchObject({ reason: 'no_such_draft' });
    expectOneStory(desk, profile);
  });

  it('of the same wish in the same turn is the same draft; of another wish another', async () => {
    const desk = openDesk(profile, NOW);
    const of = async (wish: DraftSeriesArguments) =>
      seriesOf(await desk.bookings.draftSeries(desk.who('a', { turn: 9 }), wish));
    await book(desk, 'b', { ...cut('2026-03-03'), resource_id: 'karim' });
    const blocking = await book(desk, 'c', { ...cut('2026-03-03'), resource_id: 'maya' });
    const first = await of(weekly(3));
    expect(datesOf(first)).toEqual(['2026-03-10', '2026-03-17']);
    // What became free meanwhile does not change what the turn did already.
    await cancel(desk, 'c', blocking.reference);
    expect(await of(weekly(3))).toEqual(first);
    expect(datesOf(await of(weekly(4)))).toHaveLength(4);
    expect(agendaLines(desk).filter((line) => line.includes('held'))).toHaveLength(4);
    expectOneStory(desk, profile);
  });

  it('asks for what is missing once, for all its visits', async () => {
    const services = profile.services.map((service) => ({
      ...service,
      questions: [{ id: 'allergy', text: { en: 'Allergies?', fr: 'Allergies ?' } }],
    }));
    const desk = openDesk({ ...profile, services }, NOW);
    const made = await draft(desk, 'a', weekly(2));
    expect(made.missing).toEqual(['question:allergy']);
    expect(await confirm(desk, 'a', made)).toEqual({ outcome: 'refused', reason: 'details_missing' });
    const act = { kind: 'confirm' as const, draftId: made.id };
    const answered = { draft_id: made.id, answers: { allergy: 'none' } };
    listOf(await desk.bookings.commitDraft(desk.who('a', { act }), answered));
    for (const booking of await desk.ledger.listBookings('salon', {})) {
      expect(booking.answers).toEqual({ allergy: 'none' });
    }
  });

  it('has visits that are moved and cancelled one by one', async () => {
    const desk = openDesk(profile, NOW);
    const made = await draft(desk, 'a', weekly(3));
    const [first, second, third] = made.series.visits.map(({ reference }) => reference);
    await confirm(desk, 'a', made);
    await move(desk, 'a', { reference: second ?? '', date: '2026-03-11', time: '09:00' });
    await cancel(desk, 'a', third ?? '');
    const left = await desk.bookings.upcoming(desk.who('a'));
    expect(left.map(({ reference, seriesId }) => [reference, seriesId])).toEqual([
      [first, made.series.id],
      [second, made.series.id],
    ]);
    expectOneStory(desk, profile);
  });

  it('of visits of several services holds every part', async () => {
    const desk = openDesk(profile, NOW);
    const made = await draft(desk, 'a', { ...weekly(12), service_id: 'haircut+beard', time: '09:00' });
    listOf(await confirm(desk, 'a', made));
    expect(agendaLines(desk)).toHaveLength(24);
    expectOneStory(desk, profile);
  });

  it('of twelve visits fits one transaction, limits per day and week of service and person included', async () => {
    const limits = [
      { per: 'day' as const, bookings: 5 },
      { per: 'week' as const, minutes: 1000 },
    ];
    const limited = parlour({
      limits: { haircut: limits, karim: limits, maya: limits },
      change: { reminders: { minutesBefore: [1440] } },
    });
    const desk = openDesk(limited, NOW);
    await draft(desk, 'a', weekly(12));
    // In place of another one, which has to be given up on twelve other days.
    const made = await draft(desk, 'a', { ...weekly(12), date: '2026-03-05' });
    expect(datesOf(made)).toHaveLength(12);
    expect(listOf(await confirm(desk, 'a', made))).toHaveLength(12);
    expectOneStory(desk, limited);
  });
});

describe('a series whose process fails', () => {
  const story = async (
    faultAt: (count: number, write: LedgerWrite) => 'before' | 'after' | undefined,
  ): Promise<{ desk: BookingDesk; told: CommitResult }> => {
    const desk = openDesk(profile, NOW);
    const bookings = desk.through(failingLedger(desk.ledger, faultAt));
    const again = async <Told>(turn: (through: Bookings) => Promise<Told>): Promise<Told> => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await turn(bookings);
        } catch (error) {
          if (attempt > 3) throw error;
        }
      }
    };
    await again((through) => through.draftBooking(desk.who('a', { turn: 1 }), cut('2026-03-17')));
    const made = seriesOf(await again((through) => through.draftSeries(desk.who('a', { turn: 2 }), weekly(3))));
    const act = { kind: 'confirm' as const, draftId: made.id };
    const told = await again((through) => through.commitDraft(desk.who('a', { turn: 3, act }), { draft_id: made.id }));
    return { desk, told };
  };

  it.each([1, 2, 3, 4])('comes to the same whether write %i is lost or done unheard, once or thrice', async (write) => {
    const plain = await story(() => undefined);
    expectOneStory(plain.desk, profile);
    for (const fault of ['before', 'after'] as const) {
      for (const times of [1, 3]) {
        const { desk, told } = await story((count) => (count >= write && count < write + times ? fault : undefined));
        expect(told).toEqual(plain.told);
        expectOneStory(desk, profile);
        expect(await desk.ledger.listBookings('salon', {})).toEqual(await plain.desk.ledger.listBookings('salon', {}));
      }
    }
  });
});
