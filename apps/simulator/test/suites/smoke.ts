import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SMOKE } from '@randevou/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { TABLE_NAME } from '../../src/stage-options.ts';
import { bot, records, startAfresh } from '../shared-simulator.ts';

const COMMAND = fileURLToPath(new URL('../../../../tools/operate/src/main.ts', import.meta.url));

describe('the smoke test of a stage', () => {
  const { stage } = bot.simulator;
  // Signatures are good for minutes of the real time.
  beforeEach(() => startAfresh({ now: new Date().toISOString() }));

  /** The operator's command as a process, with the SDK's own ways to the stage. */
  const run = (...options: readonly string[]) =>
    new Promise<{ code: number | string; out: string; errors: string }>((resolve) => {
      const words = ['--conditions=@randevou/source', COMMAND, 'smoke', '--stage', stage.resources.stage];
      execFile(
        process.execPath,
        [...words, '--table', TABLE_NAME, ...options],
        { env: { ...stage.environment, PATH: process.env['PATH'] ?? '' } },
        (error, out, errors) => resolve({ code: error?.code ?? 0, out, errors }),
      );
    });

  it('books, cancels and is forgotten over the whole path, and nobody hears or counts it', async () => {
    const { code, out, errors } = await run('--patience', '60');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.replace(/ \(\d+ ms\)$/, '')),
    ).toEqual([
      'ok     asks for a table',
      'ok     confirms it',
      'ok     is in the ledger',
      'ok     asks to cancel it',
      'ok     confirms that',
      'ok     is cancelled in the ledger',
      'ok     is forgotten',
    ]);
    await stage.invoke('relay', { businessId: SMOKE.businessId });
    await stage.idle();
    expect(stage.whatsapp.sent).toEqual([]);
    expect(stage.whatsapp.receipts).toEqual([]);
    expect(stage.published).toEqual([]);
    expect(await bot.simulator.store.domainEvents.pending(SMOKE.businessId)).toEqual([]);
    const metrics = records.lines.filter(({ line }) => line.includes('CloudWatchMetrics'));
    expect(metrics.filter(({ line }) => line.includes(`"${SMOKE.businessId}"`))).toEqual([]);
  });

  it('ends with the step that failed, within its patience', async () => {
    const release = stage.hold();
    const { code, out, errors } = await run('--patience', '1');
    release();
    expect(code).toBe(1);
    expect(out).toMatch(/^FAILED asks for a table \(\d+ ms\)/);
    expect(errors).toMatch(/asks for a table: no reply was settled within 1 s/);
    await stage.idle();
  });

  it('takes nothing to that number that is not signed', async () => {
    const channel = { ...SMOKE, displayPhoneNumber: SMOKE.businessPhone };
    const text = { type: 'text', text: { body: 'Hi' } };
    await stage.whatsapp.deliver(channel, {
      messages: [{ id: 'm1', from: '9991000001', timestamp: '1772427600', ...text }],
    });
    await stage.idle();
    const told = records.lines.filter(({ program }) => program === 'ingress').map(({ line }) => line);
    expect(told.join('\n')).toContain('a smoke test without a fresh signature');
    expect(records.calls.filter(({ operation }) => operation === 'SendMessage')).toEqual([]);
  });
});
