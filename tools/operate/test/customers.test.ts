import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { names, onlyKey } from '@randevou/contracts';
import { createPseudonyms } from '@randevou/conversation';
import { stopSessionCommand } from '../src/stop-session/stop-session-command.ts';
import { switchCommand } from '../src/switch/switch-command.ts';
import { traceCommand } from '../src/trace/trace-command.ts';
import { HMAC_KEY, openStage, OPERATOR, STAGE, type TestStage } from './open-stage.ts';
import { span } from './span.ts';

const PHONE = '+23057001234';
const ANYA = ['--stage', STAGE, '--business', 'la-kaz', '--customer', PHONE];
const ADDRESS = {
  v: 1,
  runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:000000000000:runtime/a',
  qualifier: 'v7',
  version: '7',
};

let stage: TestStage;
let customer: string;

jest.setTimeout(30_000);
beforeAll(async () => {
  stage = await openStage();
  customer = (await stage.store.customers.resolve('la-kaz', { phone: PHONE, userId: 'US.abc123' }, 'Anya')).customerId;
  stage.operations.parameters.set(names.agentParameter(STAGE), JSON.stringify(ADDRESS));
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.operations.logs.set(names.auditLogGroup(STAGE), []);
  stage.operations.asked();
});

describe('npm run trace', () => {
  beforeAll(() => {
    const at = Date.now() - 3_600_000;
    const of = { 'randevou.customer': customer, 'randevou.business': 'la-kaz' };
    const turn = { 'randevou.turn': 'f'.repeat(32) };
    const spans = [
      span('1', { spanId: 'a', name: 'ingress', service: 'ingress', at, ms: 40 }),
      span('1', {
        spanId: 'b',
        parent: 'a',
        name: 'wake-up',
        service: 'orchestrator',
        at: at + 60,
        ms: 900,
        attributes: of,
      }),
      span('1', {
        spanId: 'c',
        parent: 'b',
        name: 'run turn',
        service: 'orchestrator',
        at: at + 100,
        ms: 700,
        attributes: turn,
      }),
      span('1', {
        spanId: 'd',
        parent: 'c',
        name: `tool for ${PHONE}`,
        service: 'mcp-booking',
        at: at + 200,
        ms: 90,
        failed: true,
        attributes: { 'gen_ai.prompt': 'my name is Anya', 'randevou.attempt': 2 },
      }),
      span('2', { spanId: 'e', name: 'wake-up', service: 'orchestrator', at: at + 5000, ms: 30, attributes: of }),
      span('3', {
        spanId: 'f',
        name: 'wake-up',
        service: 'orchestrator',
        at,
        ms: 1,
        attributes: { ...of, 'randevou.customer': 'c_somebodyelse0000' },
      }),
      span('4', { spanId: 'g', name: 'wake-up', service: 'orchestrator', at: at - 86_400_000, ms: 1, attributes: of }),
    ];
    stage.operations.logs.set('aws/spans', spans);
  });

  it.each([PHONE, 'US.abc123'])(
    'shows the turns of a customer as timelines, without a word of theirs: %s',
    async (who) => {
      const { code, out, note } = await stage.run(traceCommand, ...ANYA.slice(0, -1), who, '--since', '2h');
      expect({ code, note }).toEqual({ code: 0, note: expect.stringContaining('looking through aws/spans … 0.0 s') });
      const [heading, first, ...steps] = out.split('\n');
      expect(heading).toBe(`${customer} of la-kaz, the last 2h, wall times in Indian/Mauritius`);
      expect(first).toMatch(/^\w+day, \d+ \w+ \d{4}, \d\d:\d\d {2}turn f{32} {2}960 ms {2}1 failed {2}trace 1{32}$/);
      expect(steps.slice(0, 5)).toEqual([
        '        +0      40 ingress          ingress',
        '       +60     900 orchestrator       wake-up',
        '      +100     700 orchestrator         run turn',
        '!     +200      90 mcp-booking            tool for [number]                      attempt=2',
        '',
      ]);
      expect(steps.slice(5)).toEqual([
        expect.stringContaining('no turn  30 ms  trace 2'),
        expect.stringContaining('wake-up'),
        '',
      ]);
      expect(`${out}${note}`).not.toMatch(/Anya|57001234|abc123/);
    },
  );

  it('is audited by pseudonym before anything is looked up', async () => {
    await stage.run(traceCommand, ...ANYA);
    expect(stage.audited()).toEqual([
      { at: expect.any(String), who: OPERATOR, what: 'trace', stage: STAGE, business: 'la-kaz', customer },
    ]);
    stage.operations.logs.delete(names.auditLogGroup(STAGE));
    stage.operations.asked();
    expect(await stage.run(traceCommand, ...ANYA)).toMatchObject({ code: 1, out: '' });
    expect(stage.operations.asked()).not.toContain('logs StartQuery');
  });

  it('says who is not known, and what is not there', async () => {
    const stranger = await stage.run(traceCommand, ...ANYA.slice(0, -1), '+23057009999');
    expect(stranger).toMatchObject({ code: 1, out: '' });
    expect(stranger.note).toBe('la-kaz knows nobody by that phone number; perhaps they were forgotten.\n');
    const spans = stage.operations.logs.get('aws/spans') ?? [];
    stage.operations.logs.delete('aws/spans');
    const without = await stage.run(traceCommand, ...ANYA);
    expect(without).toMatchObject({ code: 1, note: expect.stringContaining("X-Ray's Transaction Search is off") });
    stage.operations.logs.set('aws/spans', spans);
    const elsewhere = await stage.run(traceCommand, '--stage', 'prod', ...ANYA.slice(2));
    expect(elsewhere).toMatchObject({
      code: 1,
      note: expect.stringContaining('/randevou/prod/table is not in this AWS account'),
    });
  });

  it('does not repeat a customer that it cannot read, and says how it is used', async () => {
    const ended = await stage.spawn('trace', ...ANYA.slice(0, -1), '57001234');
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.note).toContain('--customer takes a phone number like +23057001234, or a user id like US.abc123');
    expect(ended.note).toContain('npm run trace -- --stage S');
    expect(await stage.run(traceCommand, ...ANYA, '--since', 'yesterday')).toMatchObject({ code: 2 });
  });
});

describe('npm run stop-session', () => {
  it('stops the session of the conversation, and says when there is none', async () => {
    const conversation = { businessId: 'la-kaz', customerId: customer };
    const id = await createPseudonyms(onlyKey(HMAC_KEY)).agentSession(conversation, '7');
    stage.operations.sessions.set(id, `${ADDRESS.runtimeArn} v7`);
    const stopped = await stage.spawn('stop-session', ...ANYA);
    expect(stopped).toEqual({ code: 0, out: `The session of ${customer} is stopped.\n`, note: '' });
    expect(stage.operations.sessions.size).toBe(0);
    const again = await stage.run(stopSessionCommand, ...ANYA);
    expect(again).toMatchObject({ code: 0, out: `No session of ${customer} runs on version 7 of the agent.\n` });
    expect(stage.audited()).toEqual(
      Array(2).fill({
        at: expect.any(String),
        who: OPERATOR,
        what: 'stop-session',
        stage: STAGE,
        business: 'la-kaz',
        customer,
      }),
    );
  });

  it('finds a session that was begun before the keys changed', async () => {
    const keys = [
      { kid: 'new', hmacKey: Buffer.alloc(32, 9).toString('base64'), usedFrom: '2026-03-01T00:00:00Z' },
      { kid: 'old', hmacKey: HMAC_KEY, usedFrom: '1970-01-01T00:00:00Z' },
    ];
    stage.operations.secrets.set(names.pseudonymSecret('rotated'), JSON.stringify({ v: 2, keys }));
    for (const parameter of [names.tableParameter, names.agentParameter]) {
      stage.operations.parameters.set(parameter('rotated'), stage.operations.parameters.get(parameter(STAGE)) ?? '');
    }
    stage.operations.logs.set(names.auditLogGroup('rotated'), []);
    const id = await createPseudonyms(onlyKey(HMAC_KEY)).agentSession(
      { businessId: 'la-kaz', customerId: customer },
      '7',
    );
    stage.operations.sessions.set(id, `${ADDRESS.runtimeArn} v7`);
    const stopped = await stage.run(stopSessionCommand, '--stage', 'rotated', ...ANYA.slice(2));
    expect(stopped).toMatchObject({ code: 0, out: `The session of ${customer} is stopped.\n` });
  });

  it('says that a stage without an agent has no sessions', async () => {
    stage.operations.parameters.set(names.agentParameter(STAGE), 'none');
    const ended = await stage.run(stopSessionCommand, ...ANYA);
    stage.operations.parameters.set(names.agentParameter(STAGE), JSON.stringify(ADDRESS));
    expect(ended).toMatchObject({ code: 1, note: expect.stringContaining('no agent in AgentCore') });
  });
});

describe('npm run switch', () => {
  it('switches in the table that the stage names, and is audited', async () => {
    const ended = await stage.spawn('switch', '--stage', STAGE, '--business', 'la-kaz', 'guided');
    expect(ended).toEqual({ code: 0, out: 'la-kaz: on -> guided\n', note: '' });
    expect(await stage.store.switches.mode('la-kaz')).toBe('guided');
    expect(stage.audited()).toEqual([
      { at: expect.any(String), who: OPERATOR, what: 'switch guided', stage: STAGE, business: 'la-kaz' },
    ]);
  });

  it('refuses an unknown mode, business or option', async () => {
    expect(await stage.run(switchCommand, '--stage', STAGE, 'away')).toMatchObject({ code: 2 });
    expect(await stage.run(switchCommand, '--stage', STAGE, '--loud')).toMatchObject({ code: 2 });
    const unknown = await stage.run(switchCommand, '--stage', STAGE, '--business', 'la-cas', 'off');
    expect(unknown).toMatchObject({ code: 1, note: 'The stage has no business "la-cas"\n' });
    expect(stage.audited()).toEqual([]);
  });
});
