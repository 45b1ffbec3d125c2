import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeProfile } from '@randevou/business-profile';
import { names } from '@randevou/contracts';
import { startOperations, type Operations } from '@randevou/standins';
import { TABLE_NAME } from '../../src/stage-options.ts';
import { A_TABLE, TOMORROW_EVENING } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const COMMANDS = fileURLToPath(new URL('../../../../tools/operate/src/main.ts', import.meta.url));

describe('other hours, pushed while the functions run', () => {
  let operations: Operations;
  let folder: string;
  beforeAll(async () => {
    operations = await startOperations('arn:aws:iam::000000000000:user/owner');
    operations.parameters.set(names.tableParameter('local'), TABLE_NAME);
    operations.logs.set(names.auditLogGroup('local'), []);
    folder = await mkdtemp(join(tmpdir(), 'randevou-hours-'));
    // Functions that lived in the later time of another suite would remember its profile for longer than a minute.
    bot.simulator.stage.crash();
    await startAfresh({ frozen: true });
  });
  afterAll(async () => {
    // The next suite's clock begins anew, before what the functions remember of these hours goes stale.
    await startAfresh();
    bot.simulator.stage.crash();
    await operations.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** `npm run profile -- push`, by an operator of the stage. */
  const push = async (file: string): Promise<{ code: unknown; out: string }> => {
    const words = ['--conditions=@randevou/source', COMMANDS, 'profile', 'push', '--stage', 'local', file];
    const env = operations.environment(bot.simulator.stage.environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
    const child = spawn(process.execPath, words, { env });
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    return { code, out };
  };
  const startsOffered = async (customer: string): Promise<string[]> => {
    const { replies } = await bot.say(customer, { text: A_TABLE });
    return replies.flatMap(({ options }) => options.flatMap(({ slot }) => slot?.start ?? []));
  };

  it('are those of the next answer after a minute, without a deploy', async () => {
    expect(await startsOffered('+23057001111')).toContain(TOMORROW_EVENING);
    const file = join(folder, 'la-kaz.yaml');
    const overrides = [{ date: TOMORROW_EVENING.slice(0, 10), windows: [] }];
    await writeFile(file, writeProfile({ ...bot.simulator.profile, overrides }));
    const { code, out } = await push(file);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('it is live within 60 seconds') });

    await bot.post('/api/clock', { advance: 'PT60S' });
    const starts = await startsOffered('+23057002222');
    expect(starts.filter((start) => start.startsWith(TOMORROW_EVENING.slice(0, 10)))).toEqual([]);
    expect((await bot.bookings()).length).toBe(0);
  });
});
