import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Span } from '@randevou/standins';
import { A_TABLE } from '../open-simulator.ts';
import { bot, records, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';
/** Message ids follow from phone and number: late spans of another test must not carry this one's. */
const BEN = '+23057004321';

describe('one message', () => {
  // Alone on a busy machine the agent's first turn may be too late, and guided would finish it.
  beforeAll(async () => {
    await bot.say('+23057005678', { text: 'Are you open tomorrow?' });
  });
  beforeEach(() => startAfresh());

  const { stage } = bot.simulator;
  const spansOf = async (messageId: string): Promise<readonly Span[]> => {
    const about = await bot.simulator.turn(messageId);
    const ids = new Set(about.map(({ spanId }) => spanId));
    return stage.traces.find(({ spanId }) => ids.has(spanId));
  };
  /** Names from a span up to where its trace was begun: `service name`, the span first. */
  const wayUp = (spans: readonly Span[], of: Span): string[] => {
    const parent = spans.find(({ spanId }) => spanId === of.parentSpanId);
    return [`${of.service} ${of.name}`, ...(parent === undefined ? [] : wayUp(spans, parent))];
  };
  const wayOf = (spans: readonly Span[], name: string): string[] => {
    const span = spans.find((each) => each.name === name);
    if (span === undefined) throw new Error(`no span ${name} among ${spans.map((each) => each.name).join(', ')}`);
    return wayUp(spans, span);
  };
  const ORCHESTRATOR = ['orchestrator orchestrator', 'ingress ingress'];
  const AGENT_LOOP = [
    'agent-runtime execute_agent_loop_cycle',
    'agent-runtime invoke_agent randevou',
    'agent-runtime agent.turn',
    'orchestrator agentcore.invoke',
    'orchestrator turn',
    ...ORCHESTRATOR,
  ];

  it('is one trace over ingress, queue, orchestrator, agent, model, tools and send', async () => {
    const { messageId } = await bot.say(ANYA, { text: A_TABLE, profileName: 'Anya' });
    const spans = await spansOf(messageId);
    const [traceId, ...others] = new Set(spans.map((span) => span.traceId));
    expect(others).toEqual([]);
    // X-Ray's own ids begin with the second in which Lambda gave them out; the root has Lambda's segment as parent.
    const second = Number.parseInt(traceId?.slice(0, 8) ?? '', 16);
    expect(Math.abs(second - stage.clock.now() / 1000)).toBeLessThan(60);
    expect(spans.find(({ name }) => name === 'ingress')?.parentSpanId).toMatch(/^[0-9a-f]{16}$/);

    expect(typeof spans.find(({ name }) => name === 'ingress')?.attributes['faas.coldstart']).toBe('boolean');

    expect(wayOf(spans, 'orchestrator')).toEqual(ORCHESTRATOR);
    expect(wayOf(spans, 'claim')).toEqual(['orchestrator claim', ...ORCHESTRATOR]);
    expect(wayOf(spans, 'tool customer_state')).toEqual([
      'mcp-booking tool customer_state',
      'orchestrator call customer_state',
      'orchestrator turn',
      ...ORCHESTRATOR,
    ]);
    expect(wayOf(spans, 'chat')).toEqual(['agent-runtime chat', ...AGENT_LOOP]);
    expect(wayOf(spans, 'tool draft_booking')).toEqual([
      'mcp-booking tool draft_booking',
      'agent-runtime execute_tool draft_booking',
      ...AGENT_LOOP,
    ]);
    expect(wayOf(spans, 'settle')).toEqual(['orchestrator settle', ...ORCHESTRATOR]);
    expect(wayOf(spans, 'whatsapp.send')).toEqual(['orchestrator whatsapp.send', ...ORCHESTRATOR]);
  });

  it('is the trace of the tap that books, too, and of the queue in the words of X-Ray', async () => {
    const draft = await bot.say(BEN, { text: A_TABLE, profileName: 'Anya' });
    // A worker that is not done yet would take the tap along, in the trace of the text.
    await stage.idle();
    const { messageId } = await bot.say(BEN, { tap: draft.replies[0]?.options[0]?.id });
    const spans = await spansOf(messageId);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(wayOf(spans, 'tool commit_draft')).toEqual([
      'mcp-booking tool commit_draft',
      'orchestrator call commit_draft',
      'orchestrator turn',
      ...ORCHESTRATOR,
    ]);
    const traceId = spans[0]?.traceId ?? '';
    const ingress = spans.find(({ name }) => name === 'ingress');
    const header = `Root=1-${traceId.slice(0, 8)}-${traceId.slice(8)};Parent=${ingress?.spanId ?? ''};Sampled=1`;
    expect(records.calls.filter(({ operation }) => operation === 'SendMessage').at(-1)?.input).toMatchObject({
      MessageSystemAttributes: { AWSTraceHeader: { StringValue: header } },
    });
  });
});
