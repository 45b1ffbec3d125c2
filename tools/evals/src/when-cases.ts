import { resolveWhen } from '@randevou/understanding';
import * as z from 'zod';
import { type CaseReport } from './case-report.ts';
import { readWithChrono } from './read-with-chrono.ts';

/** Wall times of the case files are of this zone, which has neither clock changes nor midnight in common with UTC. */
const TIME_ZONE = 'Etc/GMT+2';
const OFFSET_MINUTES = -120;

const Reading = z.object({ date: z.string().optional(), time: z.string().optional() });
const WhenCaseFile = z.array(
  z.object({
    source: z.string().optional(),
    lang: z.string(),
    text: z.string(),
    now: z.string(),
    expect: Reading,
  }),
);

/**
 * Runs the cases of a date file: one is right if each expected field equals the best reading or one of at most two
 * listed ones. The same cases go to chrono-node, by the same rule. @throws ZodError when the file is no case file
 */
export function whenCases(file: unknown): CaseReport[] {
  return WhenCaseFile.parse(file).map(({ lang, text, now, expect }, index) => {
    const isRight = (readings: readonly z.infer<typeof Reading>[]): boolean =>
      (['date', 'time'] as const).every(
        (field) => expect[field] === undefined || readings.some((reading) => reading[field] === expect[field]),
      );
    const rival = readWithChrono(text, { lang, now, offsetMinutes: OFFSET_MINUTES });
    const base = { name: index, group: lang, rivalOk: rival !== undefined && isRight([rival]) };
    try {
      const got = resolveWhen(text, { now, timeZone: TIME_ZONE, locale: lang });
      const readings = [got, ...(got.ambiguous ?? []).slice(0, 2)];
      const ok = isRight(readings);
      const why = `"${text}" at ${now}: expected ${JSON.stringify(expect)}, got ${JSON.stringify(got)}`;
      return ok ? { ...base, ok, got } : { ...base, ok, got, why };
    } catch (error) {
      return {
        ...base,
        ok: false,
        got: null,
        why: `"${text}": ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  });
}
