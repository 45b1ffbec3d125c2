import { DAY_PARTS } from './day-parts.ts';

export interface DayPart {
  readonly partName?: string;
  /** Earliest and latest start. */
  readonly part?: { readonly from?: string; readonly to?: string };
}

/** What is left of the day without one part of it. */
const WITHOUT: Readonly<Record<string, NonNullable<DayPart['part']>>> = {
  morning: { from: '12:00' },
  afternoon: { to: '11:59' },
  evening: { to: '16:59' },
  night: { to: '17:59' },
};
/** "Since last night" tells of none to come. */
const PART = /(?<= )((?:not|except|unfit) (?:(?:at|in|on|the|around|of|this|_) ){0,2})?(?<!last )P(\w+)(?= )/g;

/** The first part of the day that is wanted; of one that is only refused ("not in the morning"), the rest of the day. */
export function readDayPart(symbols: string): DayPart {
  const parts = [...symbols.matchAll(PART)].map(([, refused, name = '']) => ({ name, refused: refused !== undefined }));
  const wanted = parts.find(({ refused }) => !refused);
  if (wanted !== undefined) {
    const part = DAY_PARTS[wanted.name];
    return part === undefined ? {} : { partName: wanted.name, part };
  }
  const part = WITHOUT[parts[0]?.name ?? ''];
  return part === undefined ? {} : { part };
}
