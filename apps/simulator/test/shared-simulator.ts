import { afterAll } from '@jest/globals';
import type { InterceptedCall } from '@randevou/standins';
import type { ResetOptions } from '../src/index.ts';
import { NOW, openSimulator } from './open-simulator.ts';

/** What the stage did since the last `startAfresh`, as somebody outside its store sees it. */
export const records: {
  readonly lines: { readonly program: string; readonly line: string }[];
  readonly exports: string[];
  readonly calls: InterceptedCall[];
} = { lines: [], exports: [], calls: [] };

/** One stage for every suite of `on-one-stage.test.ts`: to start it takes longer than most of them. */
export const bot = await openSimulator({
  onLog: (program, line) => records.lines.push({ program, line }),
  onExport: (body) => records.exports.push(body),
  observe: (call) => {
    if (call.phase === 'after') records.calls.push(call);
  },
});
afterAll(() => bot.close());

/** Empties the stage for a test. Its clock runs unless it is to be frozen. */
export async function startAfresh(options: ResetOptions = {}): Promise<void> {
  bot.simulator.clearFaults();
  await bot.simulator.reset({ now: NOW, frozen: false, model: 'guided', business: 'la-kaz', ...options });
  for (const kept of [records.lines, records.exports, records.calls]) kept.length = 0;
}
