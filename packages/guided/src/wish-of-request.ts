import type { Wish } from '@randevou/contracts';
import type { Request } from './request.ts';

/** What is wanted without a word of the customer's: names and answers are left out. */
export function wishOfRequest({ when, name: _name, answers: _answers, every, change, ...rest }: Request): Wish {
  const { dates, times, excluded, ...at } = when;
  return {
    ...rest,
    ...at,
    ...(dates === undefined ? {} : { dates: [...dates] }),
    ...(times === undefined ? {} : { times: [...times] }),
    ...(excluded === undefined ? {} : { excluded: [...excluded] }),
    ...(every === undefined ? {} : { every: { ...every } }),
    ...(change === undefined ? {} : { change: { ...change } }),
  };
}
