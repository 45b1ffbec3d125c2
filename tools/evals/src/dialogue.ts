import * as z from 'zod';

const Range = z.union([z.string(), z.int()]);
const Start = z.iso.datetime({ offset: true });
const SlotMatch = z.union([
  Start.transform((start) => ({ start })),
  z.strictObject({ start: Start, resource: z.string().optional() }),
]);
export type SlotMatch = z.output<typeof SlotMatch>;

const Tap = z.union([
  z.strictObject({ id: z.string() }),
  z.strictObject({ title: z.string() }),
  z.strictObject({ n: z.int().min(1) }),
  z.strictObject({ start: Start, resource: z.string().optional() }),
  z.strictObject({ action: z.string() }),
]);
export type Tap = z.infer<typeof Tap>;

const Accept = z.strictObject({ start: Start, resource: z.string().optional() });
export type Accept = z.infer<typeof Accept>;

export const Fault = z.strictObject({
  target: z.enum(['model', 'agent', 'tools', 'whatsapp', 'store', 'queue']),
  mode: z.enum(['error', 'timeout', 'throttle', 'slow', 'lost-answer', 'crash', 'duplicate']),
  count: z.int().min(1).optional(),
  rate: z.number().min(0).max(1).optional(),
});
export type Fault = z.infer<typeof Fault>;

export const TurnExpectation = z.strictObject({
  options: Range.optional(),
  replies: Range.optional(),
  modelCalls: Range.optional(),
  mentions: z.array(z.string()).optional(),
  not: z.array(z.string()).optional(),
  offers: z.array(SlotMatch).optional(),
  offersNot: z.array(SlotMatch).optional(),
  language: z.enum(['en', 'fr', 'es', 'pt']).optional(),
  handoff: z.boolean().optional(),
});
export type TurnExpectation = z.output<typeof TurnExpectation>;

const Location = z.strictObject({ latitude: z.number(), longitude: z.number() });
const act = {
  say: z.string().optional(),
  burst: z.array(z.string()).min(1).optional(),
  tap: Tap.optional(),
  accept: Accept.optional(),
  location: Location.optional(),
  raw: z.record(z.string(), z.unknown()).optional(),
  redeliver: z.literal(true).optional(),
  status: z.literal('failed').optional(),
  other: z
    .union([z.strictObject({ say: z.string() }), z.strictObject({ tap: Tap }), z.strictObject({ accept: Accept })])
    .optional(),
  /** The owner, on their own phone; `look` reads what has come since. */
  owner: z
    .union([
      z.strictObject({ say: z.string() }),
      z.strictObject({ tap: Tap }),
      z.strictObject({ look: z.literal(true) }),
    ])
    .optional(),
  /** The operator's switch of the whole stage. */
  switch: z.enum(['on', 'guided', 'off']).optional(),
  wait: z.string().regex(/^P/, 'an ISO 8601 duration such as PT2H').optional(),
  fault: Fault.optional(),
};
const ACTS = Object.keys(act);

const Turn = z
  .strictObject({ ...act, expect: TurnExpectation.optional() })
  .refine((turn) => ACTS.filter((name) => name in turn).length === 1, {
    error: `a turn does exactly one of ${ACTS.join(', ')}`,
  });
export type Turn = z.output<typeof Turn>;

const ExpectedBooking = z.strictObject({
  service: z.string().optional(),
  start: Start.optional(),
  end: Start.optional(),
  partySize: z.int().optional(),
  resource: z.string().optional(),
  name: z.string().optional(),
  status: z.enum(['confirmed', 'completed', 'cancelled', 'no_show']).default('confirmed'),
});
export type ExpectedBooking = z.output<typeof ExpectedBooking>;

export const Dialogue = z.strictObject({
  name: z.string().min(1),
  business: z.string().min(1),
  now: Start,
  customer: z.strictObject({
    phone: z
      .string()
      .regex(/^\+\d+$/)
      .optional(),
    userId: z.string().optional(),
    name: z.string().optional(),
  }),
  given: z
    .array(
      z.strictObject({
        service: z.string(),
        start: Start,
        partySize: z.int().optional(),
        customer: z.enum(['self', 'other']),
        resource: z.string().optional(),
      }),
    )
    .default([]),
  turns: z.array(Turn).min(1),
  expect: z
    .strictObject({
      bookings: z.array(ExpectedBooking).optional(),
      others: z.array(ExpectedBooking).optional(),
      replies: Range.optional(),
      modelCalls: Range.optional(),
    })
    .default({}),
});
/** One dialogue of a suite; see the README for the format. */
export type Dialogue = z.output<typeof Dialogue>;
