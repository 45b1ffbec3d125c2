import { afterAll } from '@jest/globals';
import type { ResetOptions } from '../src/index.ts';
import { NOW, openSimulator } from './open-simulator.ts';

/** One stage for every suite of `on-one-stage.test.ts`: to start it takes longer than most of them. */
export const bot = await openSimulator();
afterAll(() => bot.close());

/** Empties the stage for a test. Its clock runs unless it is to be frozen. */
export async function startAfresh(options: ResetOptions = {}): Promise<void> {
  bot.simulator.clearFaults();
  await bot.simulator.reset({ now: NOW, frozen: false, model: 'guided', business: 'la-kaz', ...options });
}
