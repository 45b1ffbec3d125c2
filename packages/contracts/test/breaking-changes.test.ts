import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { AgentTurn, LedgerEvent, ToolScope, WakeUp } from '../src/index.ts';
import { contractProblems, type Release } from './compatibility/contract-problems.ts';
import { sent, stored, type Contract } from './compatibility/contract.ts';
import { jsonSchemaOf } from './compatibility/json-schema.ts';

/** A message of every kind of part; each test changes a copy of it. */
const Note = z.object({
  v: z.literal(1),
  id: z.string().max(10),
  at: z.iso.datetime({ offset: true }),
  reason: z.enum(['late', 'ill']),
  seats: z.int().min(1).max(20).optional(),
  places: z.array(z.object({ table: z.string(), window: z.boolean().optional() })),
  act: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('go') }),
    z.strictObject({ kind: z.literal('stay'), days: z.int() }),
  ]),
});
type Note = z.infer<typeof Note>;

const note: Note = {
  v: 1,
  id: 'a',
  at: '2026-03-02T09:00:00+04:00',
  reason: 'late',
  seats: 2,
  places: [{ table: 'T1', window: true }],
  act: { kind: 'stay', days: 2 },
};

const released = (schema: z.ZodType, example: unknown, version = 1): Release => ({
  version,
  schema: jsonSchemaOf(schema),
  fixtures: [{ name: 'example.json', value: example, read: example }],
});
const problems = (contract: Contract, releases = [released(Note, note)]): string[] =>
  contractProblems(contract, releases);
const changed = (schema: z.ZodType): Contract => ({ name: 'note', schema, examples: {}, stored: false });

const BACKWARD = 'keep the field as it is, or give the contract a new `v` beside the old one';
const FORWARD = 'read it for one release before it is written';

describe('a change that breaks', () => {
  test.each([
    ['a field is removed', Note.omit({ seats: true }), 'seats is a field that is not read, and so lost', BACKWARD],
    [
      'a field is renamed',
      Note.omit({ id: true }).extend({ name: z.string() }),
      'name is required and may be absent',
      BACKWARD,
    ],
    ['a field has another type', Note.extend({ seats: z.string() }), 'seats was string, is integer', BACKWARD],
    ['a new field is required', Note.extend({ who: z.string() }), 'who is required and may be absent', BACKWARD],
    ['an optional field becomes required', Note.required({ seats: true }), 'seats is required', BACKWARD],
    ['a required field becomes optional', Note.partial({ id: true }), 'id is required and may be absent', FORWARD],
    [
      'a value is not read any more',
      Note.extend({ reason: z.enum(['late']) }),
      'reason "ill" is a value that is refused',
      BACKWARD,
    ],
    [
      'a value is new',
      Note.extend({ reason: z.enum(['late', 'ill', 'away']) }),
      'reason "away" is a value that is refused',
      FORWARD,
    ],
    [
      'a kind is not read any more',
      Note.extend({ act: z.discriminatedUnion('kind', [Note.shape.act.options[0]]) }),
      'act {"kind":"stay"} is none of the kinds that are read',
      BACKWARD,
    ],
    [
      'a kind is new',
      Note.extend({ act: z.union([...Note.shape.act.options, z.strictObject({ kind: z.literal('hide') })]) }),
      'act {"kind":"hide"} is none of the kinds that are read',
      FORWARD,
    ],
    [
      'a field is new where unknown ones are refused',
      Note.extend({
        act: z.discriminatedUnion('kind', [
          Note.shape.act.options[0],
          Note.shape.act.options[1].extend({ until: z.string().optional() }),
        ]),
      }),
      'act.until is a field that is refused',
      FORWARD,
    ],
    ['a text may be longer', Note.extend({ id: z.string().max(20) }), 'id may be beyond the maxLength of 10', FORWARD],
    ['a text must be shorter', Note.extend({ id: z.string().max(5) }), 'id may be beyond the maxLength of 5', BACKWARD],
    ['a number may be larger', Note.extend({ seats: z.int().min(1).max(30).optional() }), 'the maximum of 20', FORWARD],
    ['a text has another form', Note.extend({ at: z.iso.date() }), 'at may have a form that is refused', BACKWARD],
    [
      'a field inside a list is removed',
      Note.extend({ places: z.array(z.object({ table: z.string() })) }),
      'places[].window is a field that is not read, and so lost',
      BACKWARD,
    ],
    ['a version is not read any more', Note.extend({ v: z.literal(2) }), 'v 1 is a value that is refused', BACKWARD],
  ])('is reported: %s', (_change, schema, problem, remedy) => {
    const found = problems(changed(schema));
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`${escaped(problem)}.*${escaped(remedy)}`)));
  });

  test('is reported with what to do and where to read', () => {
    expect(problems(changed(Note.extend({ who: z.string() })))).toEqual([
      'note v1: example.json: who Invalid input: expected string, received undefined. What the last release wrote must ' +
        'still be read, and mean the same: keep the field as it is, or give the contract a new `v` beside the old ' +
        'one. See "Versions" in packages/contracts/README.md.',
      'note v1: who is required and may be absent. What the last release wrote must still be read, and mean the same: ' +
        'keep the field as it is, or give the contract a new `v` beside the old one. See "Versions" in ' +
        'packages/contracts/README.md.',
    ]);
  });

  test('is named at its place in a contract of several kinds, too', () => {
    const Other = z.object({ v: z.literal(1), kind: z.literal('other') });
    const wider = Note.extend({ reason: z.enum(['late', 'ill', 'away']) });
    expect(problems(changed(z.union([wider, Other])), [released(z.union([Note, Other]), note)])).toEqual([
      expect.stringContaining('reason "away" is a value that is refused'),
    ]);
  });

  test('is reported by an example that released readers refuse', () => {
    const found = problems({ ...changed(Note), examples: { far: { ...note, at: 'tomorrow' } } });
    expect(found).toEqual([expect.stringContaining('the example "far" is refused by the released schemas')]);
  });

  test('is reported when a value comes back otherwise', () => {
    const rounded = Note.extend({ seats: z.int().min(1).max(20).catch(1) });
    const bent = rounded.transform((read) => ({ ...read, seats: read.seats + 1 }));
    expect(problems(changed(bent))).toContainEqual(expect.stringContaining('example.json: seats is lost'));
  });
});

describe('a change that does not break', () => {
  const Second = z.object({ v: z.literal(2), id: z.string() });

  test.each([
    ['none', Note],
    ['an optional field', Note.extend({ who: z.string().optional() })],
    ['a field with a value of its own when it is absent', Note.extend({ who: z.string().default('nobody') })],
    [
      'a value that is only read for now',
      Note.extend({ reason: z.enum(['late', 'ill', 'away']).meta({ notYetWritten: ['away'] }) }),
    ],
    [
      'a kind that is only read for now',
      Note.extend({
        act: z.discriminatedUnion('kind', [
          ...Note.shape.act.options,
          z.strictObject({ kind: z.literal('hide') }).meta({ notYetWritten: true }),
        ]),
      }),
    ],
    [
      'a strict field that is only read for now',
      Note.extend({
        act: z.discriminatedUnion('kind', [
          Note.shape.act.options[0].extend({ until: z.string().optional().meta({ notYetWritten: true }) }),
          Note.shape.act.options[1],
        ]),
      }),
    ],
    ['a version that is only read for now', z.union([Note, Second.meta({ notYetWritten: true })])],
  ])('passes: %s', (_change, schema) => {
    expect(problems({ ...changed(schema), examples: { note } })).toEqual([]);
  });

  test('a new version is written once a release reads it, and the old one is still read', () => {
    const both = z.union([Note, Second]);
    expect(problems(changed(both))).toContainEqual(expect.stringContaining('{"v":2} is none of the kinds'));
    const releases = [released(Note, note), released(Second.meta({ notYetWritten: true }), { v: 2, id: 'b' }, 2)];
    expect(problems(changed(both), releases)).toEqual([]);
    expect(problems(changed(Second), releases)).not.toEqual([]);
  });
});

describe('a stored item', () => {
  test('may not have a field that the last release would lose, were it to write the item anew', () => {
    const more = { note: { ...note, who: 'Anya' } };
    const found = problems(stored('note', Note.extend({ who: z.string().optional() }), more));
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`who is a field that is not read, and so lost.*${FORWARD}`)),
    ]);
    expect(problems(sent('note', Note.extend({ who: z.string().optional() }), more))).toEqual([]);
  });
});

describe('the contracts', () => {
  const turn = { name: 'turn', stored: false, examples: {} };

  test('AgentTurn may gain an optional field, and an older agent reads it', () => {
    const newer = AgentTurn.extend({ locale: z.string().optional() });
    expect(contractProblems({ ...turn, schema: newer }, [{ ...released(AgentTurn, {}), fixtures: [] }])).toEqual([]);
  });

  test('ToolScope may gain none that an older server does not know: a claim may restrict', () => {
    const newer = ToolScope.extend({ readOnly: z.literal(true).optional() });
    const found = contractProblems({ ...turn, schema: newer }, [{ ...released(ToolScope, {}), fixtures: [] }]);
    expect(found).toEqual([expect.stringContaining('readOnly is a field that is refused')]);
  });

  test.each([
    [
      'an act of an unknown kind',
      ToolScope,
      { v: 1, businessId: 'b', turnId: '0'.repeat(32), role: 'controller', act: { kind: 'all' } },
    ],
    ['an event of an unknown kind', LedgerEvent, { v: 1, id: 'e', at: note.at, businessId: 'b', type: 'booking.sold' }],
    ['an unknown version', WakeUp, { v: 2, businessId: 'b', customerId: `c_${'0'.repeat(16)}` }],
  ])('refuse %s', (_what, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
