import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { may } from './may.ts';
import { rolesOf, type ReadStatement } from './policies-of.ts';
import { synthesize } from './synthesize.ts';

/**
 * By function and action the partitions that the code asks for: what 102 dialogues of tools/evals asked of the stand-in
 * of DynamoDB, transactions taken apart, and what the store's code does besides in cases that they do not reach.
 */
const Calls = z.record(z.string(), z.record(z.string(), z.array(z.string())));
const calls = Calls.parse(JSON.parse(readFileSync(new URL('table-calls.json', import.meta.url), 'utf8')));

const STACKS: Readonly<Record<string, string>> = { ingress: 'messaging' };
const roles = rolesOf(synthesize());
/** What the role that works on the stage's table may do. */
function statementsOf(name: string, stage: string): readonly ReadStatement[] {
  const found = roles.filter(
    ({ stack, statements }) =>
      stack === `randevou-${stage}-${STACKS[name] ?? name}` &&
      statements.some(({ actions }) => actions.includes('dynamodb:GetItem')),
  );
  if (found.length !== 1) throw new Error(`${name} of ${stage} has ${String(found.length)} roles on the table`);
  return found.flatMap(({ statements }) => statements);
}
function asks(name: string, stage: string, action: string, partition: string): boolean {
  const region = stage === 'full' ? 'eu-central-1' : 'us-east-1';
  const table = `arn:aws:dynamodb:${region}:111122223333:table/{/randevou/${stage}/table}`;
  const [operation = '', index] = action.split(' ');
  const request = { action: `dynamodb:${operation}`, resource: index === undefined ? table : `${table}/${index}` };
  return may(statementsOf(name, stage), { ...request, partitions: [partition] });
}

const STAGES = ['dev', 'prod', 'full'];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
const LEDGER = ['B#salon#BOOKINGS', 'B#salon#AGENDA', 'B#salon#GUARDS', 'B#salon#WAITING'];
const LEFT = ['B#salon#DUE', 'B#salon#DUE#reminder', 'B#salon#EVENTS'];
const OPERATORS = ['PROFILES', 'B#salon#PROFILE', 'NUMBER#phone-number-id-1', 'MODES'];

describe.each(Object.entries(calls))('%s', (name, byAction) => {
  const requests = Object.entries(byAction).flatMap(([action, partitions]) =>
    partitions.map((partition) => [action, partition] as const),
  );

  it('may do everything that its code does', () => {
    const refused = STAGES.flatMap((stage) =>
      requests.filter(([action, partition]) => !asks(name, stage, action, partition)).map((each) => [stage, ...each]),
    );
    expect(refused).toEqual([]);
  });

  it('may not read the table from end to end, nor go round its keys by PartiQL', () => {
    const wide = ['Scan', 'PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete', 'DeleteTable'];
    expect(wide.filter((action) => asks(name, 'full', action, 'B#salon#BOOKINGS'))).toEqual([]);
  });

  it('writes what it answers for', () => {
    const written = [...LEDGER, ...LEFT, ...OPERATORS].filter((partition) =>
      WRITES.some((action) => asks(name, 'full', action, partition)),
    );
    const expected: Readonly<Record<string, readonly string[]>> = { 'mcp-booking': [...LEDGER, ...LEFT], relay: LEFT };
    expect(written).toEqual(expected[name] ?? []);
  });
});

describe('the ledger', () => {
  it('is written by no role of any stage but that of mcp-booking', () => {
    const writers = roles.filter(({ stack, statements }) =>
      LEDGER.some((partition) =>
        WRITES.some((action) => {
          const stage = stack.split('-')[1] ?? '';
          const region = stage === 'full' ? 'eu-central-1' : 'us-east-1';
          const resource = `arn:aws:dynamodb:${region}:111122223333:table/{/randevou/${stage}/table}`;
          return may(
            statements.filter(({ actions }) => actions.some((each) => each.startsWith('dynamodb:'))),
            { action: `dynamodb:${action}`, resource, partitions: [partition] },
          );
        }),
      ),
    );
    expect(writers.map(({ stack }) => stack).toSorted()).toEqual(
      STAGES.map((stage) => `randevou-${stage}-mcp-booking`).toSorted(),
    );
  });

  it('is out of reach of a write that touches something else as well', () => {
    const mixed = { action: 'dynamodb:BatchWriteItem', partitions: ['B#salon#C#c1', 'B#salon#BOOKINGS'] };
    const resource = 'arn:aws:dynamodb:eu-central-1:111122223333:table/{/randevou/full/table}';
    expect(may(statementsOf('orchestrator', 'full'), { ...mixed, resource })).toBe(false);
  });

  it('leaves due items and events that the relay removes, and does not make', () => {
    for (const partition of LEFT) {
      expect(asks('relay', 'full', 'DeleteItem', partition)).toBe(true);
      expect(asks('relay', 'full', 'PutItem', partition)).toBe(false);
      expect(asks('relay', 'full', 'UpdateItem', partition)).toBe(false);
      // A batch may put what it likes: its puts need no leave of their own.
      expect(asks('relay', 'full', 'BatchWriteItem', partition)).toBe(false);
    }
  });

  it("shares a customer's partition with the conversation, which IAM cannot part", () => {
    expect(asks('orchestrator', 'full', 'PutItem', 'B#salon#C#c1')).toBe(true);
    expect(asks('mcp-booking', 'full', 'PutItem', 'B#salon#C#c1')).toBe(true);
  });

  it('lets a tool server of profiles read nothing else', () => {
    expect(asks('mcp-business', 'full', 'GetItem', 'B#salon#C#c1')).toBe(false);
    expect(asks('mcp-business', 'full', 'Query', 'B#salon#BOOKINGS')).toBe(false);
  });
});
