import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { sampleFile, writeProfile } from '@randevou/business-profile';
import { createBookings } from '@randevou/bookings';
import { type BusinessProfile, names } from '@randevou/contracts';
import { profileCommand } from '../src/profile/profile-command.ts';
import { openFolder } from './open-folder.ts';
import { openStage, OPERATOR, STAGE, type TestStage } from './open-stage.ts';

let stage: TestStage;
let folder: Awaited<ReturnType<typeof openFolder>>;
let file: string;
let reference: string;
let date: string;

/** La Kaz, as it would be with this change. */
const changed = (change: Partial<BusinessProfile>): Promise<string> =>
  folder.write('la-kaz.yaml', writeProfile({ ...stage.laKaz, ...change }));

beforeAll(async () => {
  [stage, folder] = await Promise.all([openStage(), openFolder()]);
  // A table on a Wednesday that is some days ahead of the real clock.
  const ahead = Date.now() + 7 * 86_400_000;
  date = new Date(ahead + ((10 - new Date(ahead).getUTCDay()) % 7) * 86_400_000).toISOString().slice(0, 10);
  const bookings = createBookings({ profile: stage.laKaz, ledger: stage.store.ledger, now: Date.now });
  const customer = { customerId: 'c_anya000000000000', contact: { phone: '+23057001234', name: 'Anya' } };
  const booked = await bookings.owner.bookForCustomer(
    { businessId: 'la-kaz', turnId: 'a'.repeat(32), ...customer },
    { service_id: 'dinner', date, time: '19:30', party_size: 4, resource_id: 'T3', name: 'Anya' },
  );
  if (booked.outcome !== 'done') throw new Error(JSON.stringify(booked));
  reference = booked.booking.reference;
  file = await changed({ overrides: [{ date, windows: [] }] });
});
afterAll(async () => {
  await Promise.all([stage.close(), folder.remove()]);
});
beforeEach(() => {
  stage.operations.logs.set(names.auditLogGroup(STAGE), []);
});

jest.setTimeout(30_000);

describe('npm run profile', () => {
  it('check says what a file means, offline', async () => {
    stage.operations.asked();
    const ended = await stage.spawn('profile', 'check', sampleFile('la-kaz'));
    expect(ended).toMatchObject({ code: 0, note: '' });
    expect(ended.out).toContain('La Kaz (la-kaz), restaurant, Indian/Mauritius');
    expect(stage.operations.asked()).toEqual([]);
  });

  it('check says where a file is wrong, what was found, and what is allowed', async () => {
    const wrong = await folder.write(
      'wrong.yaml',
      writeProfile(stage.laKaz).replace('category: restaurant', 'category: pub'),
    );
    const { code, out, note } = await stage.run(profileCommand, 'check', wrong);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(note).toContain(
      'wrong.yaml:3:11 category: found "pub". Allowed is one of restaurant, salon, clinic, other.',
    );
  });

  it('diff lists the bookings that break before the changes, and nothing of their customers', async () => {
    const { code, out } = await stage.run(profileCommand, 'diff', '--stage', STAGE, file);
    expect(code).toBe(0);
    const [day, month, year] = tell(date);
    expect(out.split('\n')).toEqual([
      '1 booking would break (nobody is told, and nothing is moved by itself):',
      `  ${reference}  Wednesday, ${day} ${month} ${year}, 19:30  dinner at T3: the business is closed then`,
      'La Kaz (la-kaz) against version 1: 1 change',
      `  added    overrides > ${date}: {"date":"${date}","windows":[]}`,
      '',
    ]);
    expect(stage.audited()).toEqual([]);
  });

  it('push refuses while bookings break, and with a wrong number of them', async () => {
    const refused = await stage.spawn('profile', 'push', '--stage', STAGE, file);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(reference);
    expect(refused.note).toContain(
      'Not stored: 1 booking would break. Accept it with --accept-broken 1, or change the file.',
    );
    const miscounted = await stage.run(profileCommand, 'push', '--stage', STAGE, '--accept-broken', '2', file);
    expect(miscounted.code).toBe(1);
    expect(miscounted.note).toContain('1 booking would break, not 2.');
    expect(await stage.store.profiles.version('la-kaz')).toMatchObject({ version: 1 });
    expect(stage.audited()).toEqual([]);
  });

  it('push stores a new version once, says when it is live, and leaves a line in the audit log', async () => {
    const pushed = await stage.run(profileCommand, 'push', '--stage', STAGE, '--accept-broken', '1', file);
    expect(pushed).toMatchObject({ code: 0 });
    expect(pushed.out).toContain('Stored as version 2 of la-kaz; it is live within 60 seconds.');
    expect(pushed.note).toContain('was not checked');
    expect(stage.audited()).toEqual([
      { at: expect.stringMatching(/^20/), who: OPERATOR, what: 'profile push', stage: STAGE, business: 'la-kaz' },
    ]);
    const again = await stage.run(profileCommand, 'push', '--stage', STAGE, file);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain('It is version 2 already; nothing was stored.');
    const since = await stage.run(profileCommand, 'diff', '--stage', STAGE, '--against', '1', '--json', file);
    expect(JSON.parse(since.out)).toMatchObject({ against: 1, broken: [{ reference, reasons: [{ code: 'closed' }] }] });
  });

  it('show and versions lead back to an older one', async () => {
    const versions = await stage.run(profileCommand, 'versions', '--stage', STAGE, 'la-kaz');
    expect(versions.out).toMatch(new RegExp(`^ {3}2 .*overrides > ${date}\\n {3}1 .*the first\\n$`));
    const { out } = await stage.run(profileCommand, 'show', '--stage', STAGE, '--version', '1', 'la-kaz');
    const first = await folder.write('first.yaml', out);
    const back = await stage.run(profileCommand, 'push', '--stage', STAGE, first);
    expect(back.out).toContain('Stored as version 3');
    expect(await stage.store.profiles.version('la-kaz')).toMatchObject({ version: 3, profile: stage.laKaz });
    const none = await stage.run(profileCommand, 'show', '--stage', STAGE, '--version', '9', 'la-kaz');
    expect(none).toMatchObject({ code: 1, note: 'The stage has no version 9 of "la-kaz".\n' });
  });

  it('push leaves another business its number', async () => {
    const salon = await folder.write('salon.yaml', writeProfile({ ...stage.laKaz, id: 'salon' }));
    const ended = await stage.run(profileCommand, 'push', '--stage', STAGE, salon);
    expect(ended.code).toBe(1);
    expect(ended.note).toContain('The phone number id of business salon belongs to business la-kaz');
    expect(await stage.store.profiles.version('salon')).toBeUndefined();
  });

  it('push does nothing when it cannot be audited', async () => {
    stage.operations.logs.delete(names.auditLogGroup(STAGE));
    const ended = await stage.run(profileCommand, 'push', '--stage', STAGE, await changed({ name: 'La Kaz 2' }));
    expect(ended.code).toBe(1);
    expect(ended.note).toContain('The audit log group /randevou/dev/audit does not exist, so nothing was done.');
    expect(await stage.store.profiles.version('la-kaz')).toMatchObject({ profile: { name: 'La Kaz' } });
  });
});

function tell(isoDate: string): [string, string, string] {
  const month = new Date(isoDate).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  return [String(Number(isoDate.slice(8))), month, isoDate.slice(0, 4)];
}
