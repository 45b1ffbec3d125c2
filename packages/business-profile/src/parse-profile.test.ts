import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { issuesOf } from '../test/issues-of.ts';
import { parseProfile } from './parse-profile.ts';
import { sampleFile } from './samples.ts';

const SHOP = `id: shop
name: Shop
category: other
timeZone: Europe/Paris
languages: [fr, en]
currency: EUR
phone: +33155009010
owner: { phone: +33612009001 }
channel: { phoneNumberId: 100000000000009, originationPhoneNumberId: phone-number-id-00000000000000000000000000000009 }
policies: { slotIntervalMinutes: 30, noticeMinutes: 0, horizonDays: 30, moveUntilMinutes: 0, cancelUntilMinutes: 0 }
hours:
  - tue-fri 9:00-12:00, 13:00-18:00
  - { days: sat, from: 10:00, to: 12:00 }
resources:
  - id: ann
    name: Ann
    kind: staff
    hours: [tue-sat 09:00-18:00]
services:
  - id: cut
    name: { fr: Coupe, en: Cut }
    durationMinutes: 30
    price: 20
    resources: all
`;

function shopWith(found: string | RegExp, replacement: string): string {
  const text = SHOP.replace(found, replacement);
  if (text === SHOP) throw new Error(`the shop has no ${String(found)}`);
  return text;
}

describe('parseProfile', () => {
  it('maps the friendly shape to the profile', () => {
    const profile = parseProfile(SHOP, { file: 'shop.yaml' });
    expect(profile).toMatchObject({
      v: 1,
      phone: '+33155009010',
      channel: { phoneNumberId: '100000000000009' },
      hours: [
        { days: ['tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
        { days: ['tue', 'wed', 'thu', 'fri'], from: '13:00', to: '18:00' },
        { days: ['sat'], from: '10:00', to: '12:00' },
      ],
      quietHours: { from: '22:00', to: '07:00' },
      reminders: { minutesBefore: [] },
      resources: [{ id: 'ann', mode: 'exclusive', seats: 1 }],
      services: [{ resources: ['ann'], price: { amount: 20, currency: 'EUR' }, aliases: [], asks: [] }],
    });
  });

  it('takes a plain text where the profile has one language', () => {
    const text = shopWith('[fr, en]', '[fr]').replace('{ fr: Coupe, en: Cut }', 'Coupe');
    expect(parseProfile(text, { file: 'shop.yaml' }).services[0]?.name).toEqual({ fr: 'Coupe' });
  });

  it('closes dates and replaces hours of others', () => {
    const text = `${SHOP}overrides:\n  - { date: [2026-05-01, 2026-12-25], closed: true }\n  - { date: 2026-05-02, windows: 14:00-16:00 }\n`;
    expect(parseProfile(text, { file: 'shop.yaml' }).overrides).toEqual([
      { date: '2026-05-01', windows: [] },
      { date: '2026-12-25', windows: [] },
      { date: '2026-05-02', windows: [{ from: '14:00', to: '16:00' }] },
    ]);
  });

  it.each<[name: string, text: string, path: string, line: number, says: RegExp]>([
    [
      'an unknown time zone',
      shopWith('Europe/Paris', 'Europe/Pariss'),
      'timeZone',
      4,
      /"Europe\/Pariss".*Did you mean "Europe\/Paris"/,
    ],
    ['a city for a zone', shopWith('Europe/Paris', 'Paris'), 'timeZone', 4, /Did you mean "Europe\/Paris"/],
    ['an offset for a zone', shopWith('Europe/Paris', '"+01:00"'), 'timeZone', 4, /clock changes/],
    ['an abbreviation for a zone', shopWith('Europe/Paris', 'CET'), 'timeZone', 4, /IANA name/],
    ['an unknown currency', shopWith('EUR', 'EUX'), 'currency', 6, /"EUX".*Did you mean "EUR"/],
    [
      'a language it cannot speak',
      shopWith('[fr, en]', '[fr, enn]'),
      'languages[1]',
      5,
      /"enn".*en, fr, es, pt.*Did you mean "en"/,
    ],
    ['a language twice', shopWith('[fr, en]', '[fr, en, fr]'), 'languages[2]', 5, /"fr" stands here twice/],
    [
      'overlapping hours of a day',
      shopWith('sat, from', 'fri-sat, from'),
      'hours[1]',
      13,
      /overlaps .*\(fri 10:00-12:00\)/,
    ],
    [
      'hours into the next day that overlap',
      shopWith('  - { days: sat, from: 10:00', '  - fri 20:00-11:00\n  - { days: sat, from: 10:00'),
      'hours[2]',
      14,
      /sat 10:00-11:00/,
    ],
    [
      'hours of no length',
      shopWith('to: 12:00', 'to: 10:00'),
      'hours[1]',
      13,
      /10:00-10:00 has no length.*00:00-24:00/,
    ],
    ['an unknown day', shopWith('tue-fri', 'tue-frx'), 'hours[0]', 12, /"tue-frx" is not a day.*mon, tue/],
    ['a time that does not exist', shopWith('18:00', '18:60'), 'hours[0]', 12, /not a window of time/],
    [
      'overlapping hours of a resource',
      shopWith('[tue-sat 09:00-18:00]', '[tue 09:00-12:00, wed 08:00-12:00, wed 11:00-13:00]'),
      'resources[0].hours',
      18,
      /overlaps/,
    ],
    [
      'a leave that ends before it starts',
      shopWith('    hours: [tue', '    leave: [{ from: 2026-04-11, to: 2026-04-06 }]\n    hours: [tue'),
      'resources[0].leave[0].to',
      18,
      /before it starts/,
    ],
    [
      'a date that does not exist',
      `${SHOP}overrides: [{ date: 2026-02-30, closed: true }]\n`,
      'overrides[0].date',
      25,
      /"2026-02-30".*YYYY-MM-DD/,
    ],
    [
      'an override twice',
      `${SHOP}overrides:\n  - { date: 2026-05-01, closed: true }\n  - { date: 2026-05-01, windows: 9:00-10:00 }\n`,
      'overrides[1]',
      27,
      /2026-05-01 stands here twice/,
    ],
    ['an override without hours', `${SHOP}overrides: [{ date: 2026-05-01 }]\n`, 'overrides[0]', 25, /closed: true/],
    [
      'a service without resources',
      shopWith('resources: all', 'resources: []'),
      'services[0].resources',
      24,
      /no resources.*ann/,
    ],
    [
      'an unknown resource',
      shopWith('resources: all', 'resources: [anna]'),
      'services[0].resources[0]',
      24,
      /"anna".*Did you mean "ann"/,
    ],
    [
      'an id twice',
      `${SHOP}  - { id: cut, name: { fr: Coupe, en: Cut }, durationMinutes: 10, resources: all }\n`,
      'services[1].id',
      25,
      /"cut" is taken by another service/,
    ],
    [
      'two people of one name',
      shopWith('services:', '  - { id: ann2, name: ann, kind: staff }\nservices:'),
      'resources[1].name',
      19,
      /two people/,
    ],
    [
      'a service that is never open',
      shopWith('    price: 20', '    hours: [mon 09:00-12:00]'),
      'services[0].hours[0]',
      23,
      /never meets/,
    ],
    [
      'a resource that is never there',
      shopWith('[tue-sat 09:00-18:00]', '[mon 09:00-18:00]'),
      'services[0].resources[0]',
      24,
      /never meet/,
    ],
    [
      'a service longer than any window',
      shopWith('durationMinutes: 30', 'durationMinutes: 301'),
      'services[0].durationMinutes',
      22,
      /301 minutes.*has 300/,
    ],
    [
      'a text missing in a language',
      shopWith('{ fr: Coupe, en: Cut }', '{ fr: Coupe }'),
      'services[0].name',
      21,
      /text in en is missing/,
    ],
    [
      'one text for two languages',
      shopWith('{ fr: Coupe, en: Cut }', 'Coupe'),
      'services[0].name',
      21,
      /2 languages.*\{ fr: …, en: … \}/,
    ],
    [
      'a misspelt language of a text',
      shopWith('en: Cut', 'en: Cut, ess: Corte'),
      'services[0].name.ess',
      21,
      /"ess" is not known.*Did you mean "es"/,
    ],
    [
      'the party size of one person',
      shopWith('price: 20', 'asks: [partySize]'),
      'services[0].asks',
      23,
      /takes one person/,
    ],
    [
      'quiet hours of no length',
      `${SHOP}quietHours: { from: 22:00, to: 22:00 }\n`,
      'quietHours',
      25,
      /begin and end at 22:00/,
    ],
    [
      'a misspelt key',
      shopWith('durationMinutes', 'durationMinute'),
      'services[0].durationMinute',
      22,
      /Did you mean "durationMinutes"/,
    ],
    ['a misspelt key of the file', shopWith('category', 'categorie'), 'categorie', 3, /Did you mean "category"/],
    [
      'a misspelt value',
      shopWith('kind: staff', 'kind: staf'),
      'resources[0].kind',
      17,
      /"staf".*table, staff, room.*Did you mean "staff"/,
    ],
    [
      'a number out of range',
      shopWith('horizonDays: 30', 'horizonDays: 1000'),
      'policies.horizonDays',
      10,
      /1000.*at most 730/,
    ],
    ['a text for a number', shopWith('price: 20', 'price: cheap'), 'services[0].price', 23, /"cheap"/],
    [
      'an id of a number that is none',
      shopWith('phone-number-id-0', 'phone-id-0'),
      'channel.originationPhoneNumberId',
      9,
      /32 hex digits/,
    ],
  ])('refuses %s', (_, text, path, line, says) => {
    const issue = issuesOf(text).find((one) => one.path === path);
    expect(issue).toMatchObject({ file: 'shop.yaml', line });
    expect(`${issue?.problem ?? ''}. ${issue?.remedy ?? ''}`).toMatch(says);
  });

  it('tells everything at once, in the order of the file, without echoes', () => {
    const text = SHOP.replace('Europe/Paris', 'Mars/Base')
      .replace('kind: staff', 'kind: robot')
      .replace('resources: all', 'resources: [bob]');
    expect(issuesOf(text).map(({ path }) => path)).toEqual([
      'timeZone',
      'resources[0].kind',
      'services[0].resources[0]',
    ]);
  });

  it('names what is missing', () => {
    expect(issuesOf(SHOP.replace(/^hours:\n(.*\n){2}/m, ''))).toMatchObject([
      { path: 'hours', problem: 'this is missing' },
    ]);
    expect(issuesOf('id: x').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['name', 'timeZone', 'languages', 'services', 'resources', 'owner', 'policies']),
    );
  });

  it('keeps phone numbers out of its errors', () => {
    const [issue] = issuesOf(shopWith('+33612009001', '0612009001'));
    expect(issue).toMatchObject({ path: 'owner.phone' });
    expect(JSON.stringify(issue)).not.toContain('612009001');
  });

  it.each<[name: string, text: string, line: number]>([
    ['broken YAML', 'id: x\nname: [unclosed\n', 3],
    ['a key that stands twice', 'id: x\nname: A\nid: y\n', 3],
    ['a list', '- a\n', 1],
    ['nothing', '', 1],
    ['aliases that multiply', `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(40)}]\nc: [${'*b,'.repeat(40)}]\n`, 1],
  ])('says where %s breaks', (_, text, line) => {
    expect(issuesOf(text)[0]).toMatchObject({ file: 'shop.yaml', line });
  });

  it('is not misled by keys of Object.prototype', () => {
    const issues = issuesOf(`${SHOP}__proto__: { category: other }\nconstructor: 1\n`);
    expect(issues.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
  });

  it('reads a sample as if it were the file of a shop', () => {
    const text = readFileSync(sampleFile('la-kaz'), 'utf8');
    expect(parseProfile(text, { file: 'mine.yaml' }).id).toBe('la-kaz');
  });
});
