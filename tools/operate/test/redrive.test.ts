import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { names } from '@randevou/contracts';
import { redriveCommand } from '../src/redrive/redrive-command.ts';
import { openStage, OPERATOR, STAGE, type TestStage } from './open-stage.ts';

let stage: TestStage;
let wakeUps: ReturnType<TestStage['operations']['addQueue']>;
let ingress: ReturnType<TestStage['operations']['addQueue']>;

/** So many dead wake-ups, each of a conversation of its own. */
const bury = (count: number): void => {
  for (let n = 0; n < count; n += 1) wakeUps.deadLetters.send({ body: `{"n":${String(n)}}`, groupId: `g${String(n)}` });
};

jest.setTimeout(30_000);
beforeAll(async () => {
  stage = await openStage();
  const { operations } = stage;
  wakeUps = operations.addQueue(names.queue(STAGE), names.deadLetterQueue(STAGE));
  ingress = operations.addQueue(names.ingressRetryQueue(STAGE), names.ingressDeadLetterQueue(STAGE));
  operations.parameters.set(names.deadLetterQueueUrlParameter(STAGE), wakeUps.deadLettersUrl);
  operations.parameters.set(names.ingressDeadLetterQueueUrlParameter(STAGE), ingress.deadLettersUrl);
});
afterAll(() => stage.close());
beforeEach(() => {
  for (const { queue, deadLetters } of [wakeUps, ingress]) for (const each of [queue, deadLetters]) each.clear();
  stage.operations.logs.set(names.auditLogGroup(STAGE), []);
  stage.operations.asked();
});

describe('npm run redrive', () => {
  it('moves dead letters back, following the move to its end', async () => {
    bury(15);
    const { code, out, note } = await stage.spawn('redrive', '--stage', STAGE);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'wake-ups: 15 dead letters, of those looked at the oldest 0 min old.',
      'wake-ups: 15 moved.',
      'ingress: no dead letters.',
      '',
    ]);
    expect(note).toBe('wake-ups: 0 of 15 moved …\nwake-ups: 10 of 15 moved …\n');
    expect([wakeUps.queue.size, wakeUps.deadLetters.size]).toEqual([15, 0]);
    expect(stage.audited()).toEqual([
      { at: expect.any(String), who: OPERATOR, what: 'redrive wake-ups', stage: STAGE },
    ]);
  });

  it('only tells with --dry-run', async () => {
    bury(1);
    const ended = await stage.run(redriveCommand, '--stage', STAGE, '--queue', 'wake-ups', '--dry-run');
    expect(ended).toMatchObject({
      code: 0,
      out: 'wake-ups: 1 dead letter, of those looked at the oldest 0 min old.\n',
    });
    expect(wakeUps.deadLetters.size).toBe(1);
    expect(stage.operations.asked()).not.toContain('sqs StartMessageMoveTask');
    expect(stage.audited()).toEqual([]);
  });

  it('moves nothing that cannot be audited, and knows its queues', async () => {
    bury(1);
    stage.operations.logs.delete(names.auditLogGroup(STAGE));
    expect(await stage.run(redriveCommand, '--stage', STAGE)).toMatchObject({ code: 1 });
    expect(wakeUps.deadLetters.size).toBe(1);
    expect(await stage.run(redriveCommand, '--stage', STAGE, '--queue', 'events')).toMatchObject({ code: 2 });
  });
});
