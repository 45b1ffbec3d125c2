import {
  BookingLimit,
  BusinessProfile,
  CustomQuestion,
  Language,
  LocalDate,
  MenuItem,
  Money,
  ResourceProfile,
  ServiceProfile,
  type LocalizedText,
  type WeeklyWindow,
} from '@randevou/contracts';
import * as z from 'zod';
import { parseTime, parseTimes, parseWeeklyEntry, type HoursProblem } from './parse-hours.ts';

/** What the entries of a file need to know of its head. */
export interface FileContext {
  /** Empty when the file's own list is broken: then any language will do. */
  readonly languages: readonly Language[];
  readonly currency: string;
  readonly resourceIds: readonly string[];
}

/** A transform whose failures carry a remedy of their own (`params.remedy`). */
function read<T>(parse: (value: unknown) => { ok: true; value: T } | ({ ok: false } & HoursProblem)) {
  return z.unknown().transform((value, context): T => {
    const result = parse(value);
    if (result.ok) return result.value;
    context.addIssue({ code: 'custom', message: result.problem, params: { remedy: result.remedy } });
    return z.NEVER;
  });
}

const wallTime = read((value) => {
  const time = parseTime(value);
  return time === undefined
    ? { ok: false, problem: 'this is not a wall time', remedy: 'Write HH:MM, 00:00 to 24:00' }
    : { ok: true, value: time };
});

/** One entry of weekly hours is one or more windows. */
export const weeklyEntry = read(parseWeeklyEntry);
const weeklyHours = z.array(weeklyEntry).transform((entries): WeeklyWindow[] => entries.flat());

/** `{ date, windows }`, with several dates at once if wanted, and `closed: true` for no window. */
const overrideEntry = z
  .strictObject({
    date: z.union([LocalDate, z.array(LocalDate).min(1)], 'a date YYYY-MM-DD, or a list of such'),
    closed: z.literal(true).optional(),
    windows: read(parseTimes).optional(),
  })
  .transform((entry, context) => {
    if ((entry.closed === true) === (entry.windows !== undefined)) {
      const message = entry.closed === true ? 'closed and windows contradict each other' : 'the hours are missing';
      context.addIssue({ code: 'custom', message, params: { remedy: 'Write either closed: true or windows' } });
      return z.NEVER;
    }
    return [entry.date].flat().map((date) => ({ date, windows: entry.windows ?? [] }));
  });

const localizedMap = z.strictObject(
  Object.fromEntries(Language.options.map((language) => [language, z.string().min(1).optional()])),
);

/** A map of languages, or one text where the profile has one language. */
function localized({ languages }: FileContext) {
  return z.union([z.string(), localizedMap], 'a text, or a map of texts by language').transform((value, context) => {
    const only = languages.length === 1 ? languages[0] : undefined;
    if (typeof value === 'string') {
      if (only !== undefined && value !== '') return { [only]: value } satisfies LocalizedText;
      if (languages.length === 0) return {} satisfies LocalizedText;
      const message =
        value === ''
          ? 'the text is empty'
          : `one text for ${String(languages.length)} languages (${languages.join(', ')})`;
      const example = languages.map((language) => `${language}: …`).join(', ');
      context.addIssue({ code: 'custom', message, params: { remedy: `Write { ${example} }` } });
      return z.NEVER;
    }
    const missing = languages.filter((language) => value[language] === undefined);
    if (missing.length > 0) {
      context.addIssue({
        code: 'custom',
        message: `the text in ${missing.join(', ')} is missing`,
        params: { remedy: `Every language of the profile needs one: ${languages.join(', ')}` },
      });
      return z.NEVER;
    }
    return value satisfies LocalizedText;
  });
}

/** A number in the profile's currency, or `{ amount, currency }`. */
function price({ currency }: FileContext) {
  return z
    .union([z.number().nonnegative(), Money], 'an amount like 45, or { amount, currency }')
    .transform((value): Money => (typeof value === 'number' ? { amount: value, currency } : value));
}

/** `all`, or a list of ids. */
function resourceList({ resourceIds }: FileContext) {
  return z
    .union([z.literal('all'), z.array(z.string())], 'a list of ids of resources, or all')
    .transform((value): string[] => (value === 'all' ? [...resourceIds] : value));
}

/** `- [T1, T2]`, or `- { resources: [T1, T2], seats: 4 }`. */
const join = z
  .union(
    [
      z.tuple([z.string(), z.string()]),
      z.strictObject({
        ...BusinessProfile.shape.joins.unwrap().element.shape,
        resources: z.tuple([z.string(), z.string()]),
      }),
    ],
    'two tables like [T1, T2], or { resources: [T1, T2], seats: 4 }',
  )
  .transform((value): JoinEntry =>
    Array.isArray(value) ? { resources: value, place: [] } : { ...value, place: ['resources'] },
  );

/** A pair of tables, and where in its entry the two are named. */
export interface JoinEntry {
  readonly resources: readonly [string, string];
  readonly seats?: number | undefined;
  readonly place: readonly string[];
}

const limit = z.strictObject(BookingLimit.shape).superRefine(({ bookings, minutes }, context) => {
  if (bookings !== undefined || minutes !== undefined) return;
  const params = { remedy: 'Say how many bookings, how many minutes, or both, e.g. { per: day, bookings: 8 }' };
  context.addIssue({ code: 'custom', message: 'the limit limits nothing', params });
});
const limits = z.array(limit).default([]);

/** Values that stand once in a file. */
export const head = z.strictObject({
  ...BusinessProfile.omit({
    hours: true,
    overrides: true,
    resources: true,
    joins: true,
    services: true,
    faq: true,
    menu: true,
  }).shape,
  v: z.literal(1).default(1),
  privacyUrl: z.url({ protocol: /^https$/ }).optional(),
  channel: BusinessProfile.shape.channel.extend({
    originationPhoneNumberId: z
      .string()
      .regex(
        /^(?:phone-number-id-[0-9a-f]{32}|arn:aws[a-z-]*:social-messaging:[a-z0-9-]+:\d{12}:phone-number-id\/\w+)$/,
        'phone-number-id-<32 hex digits>, or the ARN of the number',
      ),
  }),
  quietHours: z.strictObject({ from: wallTime, to: wallTime }).default({ from: '22:00', to: '07:00' }),
  reminders: BusinessProfile.shape.reminders.default({ minutesBefore: [] }),
});

/** Entries of the lists of a file, by the name of the list. */
export function entrySchemas(context: FileContext) {
  const text = localized(context);
  return {
    hours: weeklyEntry,
    overrides: overrideEntry,
    resources: ResourceProfile.extend({
      name: z.string().min(1).max(60).optional(),
      mode: ResourceProfile.shape.mode.default('exclusive'),
      seats: ResourceProfile.shape.seats.default(1),
      hours: weeklyHours.optional(),
      overrides: z
        .array(overrideEntry)
        .transform((entries) => entries.flat())
        .optional(),
      limits,
    }).transform((resource) => ({ ...resource, name: resource.name ?? resource.id })),
    joins: join,
    services: ServiceProfile.extend({
      name: text,
      description: text.optional(),
      price: price(context).optional(),
      hours: weeklyHours.optional(),
      resources: resourceList(context),
      questions: z.array(CustomQuestion.extend({ text, choices: z.array(text).min(2).max(10).optional() })).default([]),
      limits,
    }),
    faq: z.strictObject({ id: ServiceProfile.shape.id, question: text, answer: text }),
    menu: z.strictObject({ section: text, items: z.array(MenuItem.extend({ name: text })).min(1) }),
  };
}
