import type { Assumptions } from './assumptions.ts';
import type { PriceList } from './price-list.ts';
import type { CallCount, Usage } from './usage.ts';

export interface CostLine {
  readonly what: string;
  /** Dollars. */
  readonly usd: number;
  /** How it came about, for people. */
  readonly from: string;
}

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/** What so many bookings like the measured one cost, by what is paid for; the most expensive first. */
export function priceBooking(
  usage: Usage,
  bookings: number,
  { cost }: Pick<PriceList, 'cost'>,
  assumed: Assumptions,
): readonly CostLine[] {
  const count = (of: (call: CallCount) => number) => usage.calls.reduce((sum, call) => sum + of(call), 0);
  const callsOf = (service: string, operation?: string) =>
    count((call) =>
      call.service === service && (operation === undefined || call.operation === operation) ? call.calls : 0,
    );
  const messages = usage.messagesIn + usage.messagesOut;
  const statuses = usage.messagesOut * assumed.statusesPerMessage;
  const invocations = {
    ingress: usage.messagesIn + statuses,
    orchestrator: callsOf('sqs', 'SendMessage'),
    relay: callsOf('lambda', 'Invoke'),
    tools: callsOf('function-url'),
  };
  const { ingress, orchestrator, relay, tools } = invocations;
  const all = ingress + orchestrator + relay + tools;
  const ms =
    ingress * assumed.functionMs.ingress +
    orchestrator * assumed.functionMs.orchestrator +
    relay * assumed.functionMs.relay +
    tools * assumed.functionMs.tools;
  const transactions = (name: string) =>
    count(({ service, operation, items }) => (service === 'dynamodb' && operation === name ? items : 0)) * 2;
  const writes =
    transactions('TransactWriteItems') +
    count(({ service, operation, items }) => (service === 'dynamodb' && WRITES.has(operation) ? items : 0));
  const reads =
    transactions('TransactGetItems') +
    count(({ service, operation, items }) =>
      service === 'dynamodb' && !WRITES.has(operation) && !operation.startsWith('Transact') ? items : 0,
    );
  const sessions = callsOf('bedrock-agentcore');
  const gigabytes = (all * assumed.logBytesPerInvocation) / 1e9;
  const lines = [
    {
      what: "WhatsApp, AWS's share",
      usd: cost('whatsapp.message', messages),
      from: `${String(usage.messagesIn)} messages in, ${String(usage.messagesOut)} out`,
    },
    {
      what: "WhatsApp, Meta's share",
      usd: cost('whatsapp.meta', usage.messagesOut),
      from: `${String(usage.messagesOut)} messages out`,
    },
    {
      what: 'Nova Pro',
      usd: cost('nova.input', usage.inputTokens) + cost('nova.output', usage.outputTokens),
      from: `${String(usage.modelCalls)} calls, ${String(usage.inputTokens)} tokens in, ${String(usage.outputTokens)} out`,
    },
    {
      what: 'AgentCore',
      usd:
        cost('agentcore.cpu', sessions * assumed.agent.cpuSeconds) +
        cost('agentcore.memory', sessions * assumed.agent.sessionSeconds * assumed.agent.gb),
      from: `${String(sessions)} sessions`,
    },
    {
      what: 'Lambda',
      usd: cost('lambda.request', all) + cost('lambda.gbSecond', (ms / 1000) * assumed.functionGb),
      from: `${String(ingress)} ingress, ${String(orchestrator)} orchestrator, ${String(tools)} tools, ${String(relay)} relay`,
    },
    {
      what: 'DynamoDB',
      usd: cost('dynamodb.write', writes) + cost('dynamodb.read', reads),
      from: `at least ${String(writes)} write and ${String(reads)} read units`,
    },
    {
      what: 'Queue, topics, keys',
      // Sent, received and deleted; each asks for the key.
      usd:
        cost('sqs.fifo', orchestrator * 3) +
        cost('sns.publish', ingress + callsOf('sns')) +
        cost('kms.request', orchestrator * 2 + ingress),
      from: `${String(orchestrator)} wake-ups, ${String(ingress)} events`,
    },
    {
      what: 'Logs and traces',
      usd: cost('logs.gb', gigabytes),
      from: `${String(all)} invocations, ${String(assumed.logBytesPerInvocation)} bytes each`,
    },
  ];
  return lines.map((line) => ({ ...line, usd: line.usd * bookings })).toSorted((a, b) => b.usd - a.usd);
}
