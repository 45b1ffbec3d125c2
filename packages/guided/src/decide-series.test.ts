import { describe, expect, it } from '@jest/globals';
import type { Draft, Language } from '@randevou/contracts';
import { clinic, salon } from '@randevou/understanding/testing';
import { call, draft, said, slot, step, told, type Scene } from '../test/scene.ts';
import type { GuidedStep } from './guided-input.ts';

const zone = 'Indian/Mauritius';
const parlour: Scene = { profile: { ...salon, timeZone: zone } };
const weekly = (change: Record<string, unknown> = {}): GuidedStep =>
  call('draft_series', {
    service_id: 'haircut',
    resource_id: 'maya',
    date: '2026-03-03',
    time: '10:00',
    every_days: 7,
    times: 4,
    ...change,
  });

describe('something that repeats', () => {
  it.each<readonly [string, Language]>([
    ['a haircut with Maya every Tuesday at 10 for four weeks', 'en'],
    ['four times, weekly, from Tuesday at 10, a haircut with Maya', 'en'],
    ['une coupe avec Maya tous les mardis à 10h pendant un mois', 'fr'],
  ])('is proposed at once: %s', (text, language) => {
    expect(step(text, { ...parlour, language })).toEqual(weekly());
  });

  it.each<readonly [string, Language]>([
    ['una limpieza todos los martes a las 10, cuatro veces', 'es'],
    ['uma limpeza toda terça às 10h, quatro vezes', 'pt'],
  ])('%s', (text, language) => {
    expect(step(text, { profile: { ...clinic, timeZone: zone }, language })).toEqual(
      call('draft_series', { service_id: 'cleaning', date: '2026-03-03', time: '10:00', every_days: 7, times: 4 }),
    );
  });

  it('asks for the day, the hour and the number of times, one after the other', () => {
    const history = [said('I would like a haircut once a week'), told('asked', 'date')];
    expect(step('I would like a haircut once a week', parlour)).toMatchObject({ asked: 'date' });
    expect(step('on fridays', { ...parlour, history })).toMatchObject({ asked: 'time' });
    history.push(said('on fridays'), told('asked', 'time'));
    expect(step('at 5pm', { ...parlour, history })).toMatchObject({
      asked: 'times',
      choices: [{ value: '2', title: '2 times' }, {}, {}, {}, {}, {}, {}, { value: '12' }],
    });
    history.push(said('at 5pm'), told('asked', 'times'));
    expect(step('14', { ...parlour, history })).toMatchObject({ asked: 'times', text: expect.stringMatching('12') });
    history.push(said('14'), told('asked', 'times'));
    expect(step('4', { ...parlour, history })).toEqual(
      call('draft_series', { service_id: 'haircut', date: '2026-03-06', time: '17:00', every_days: 7, times: 4 }),
    );
    expect(step('just once then', { ...parlour, history })).toMatchObject({
      name: 'draft_booking',
      arguments: { date: '2026-03-06', time: '17:00' },
    });
  });

  it('asks for the party first where there is one', () => {
    const history = [said('a table every friday at 8pm for three weeks'), told('asked', 'partySize')];
    expect(step('a table every friday at 8pm for three weeks')).toMatchObject({ asked: 'partySize' });
    expect(step('2', { history })).toEqual(
      call('draft_series', {
        service_id: 'dinner',
        party_size: 2,
        date: '2026-03-06',
        time: '20:00',
        every_days: 7,
        times: 3,
      }),
    );
  });

  it('stays one through corrections of its draft', () => {
    const { partySize: _none, ...plain } = draft;
    const slots = ['2026-03-03', '2026-03-10', '2026-03-24'].map((day) => slot(day, '10:00', 'haircut', 'maya'));
    const openDraft: Draft = {
      ...plain,
      slot: slot('2026-03-03', '10:00', 'haircut', 'maya'),
      series: {
        id: 's',
        visits: slots.map((each) => ({ reference: 'K7F3QZ', slot: each })),
        missed: [{ date: '2026-03-17', reason: 'full' }],
      },
    };
    const history = [said('a haircut with Maya every Tuesday at 10 for four weeks'), told('drafted')];
    const scene: Scene = { ...parlour, history, openDraft };
    expect(step('only three times', scene)).toEqual(weekly({ times: 3 }));
    expect(step('at 11 instead', scene)).toEqual(weekly({ time: '11:00' }));
    expect(step('an hour later', scene)).toEqual(weekly({ time: '11:00' }));
    expect(step('book me a colour on Friday at 3pm', scene)).toMatchObject({ name: 'draft_booking' });
  });
});
