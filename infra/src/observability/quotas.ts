/** A limit that the stage can reach, and how that is noticed. */
export interface Quota {
  readonly of: string;
  /** What a new account has, or what cannot be changed. */
  readonly usually: string;
  /** Section of the runbook of the alarm that watches it, or why none does. */
  readonly watched: { readonly by: string } | { readonly not: string };
}

/** The quotas that matter to this system. Each is watched, or something else gives way before it. */
export const QUOTAS: readonly Quota[] = [
  {
    of: 'Lambda: concurrent executions of the account in the region',
    usually: '1000; 10 in some new accounts',
    watched: { by: 'lambda-concurrency' },
  },
  {
    of: 'AgentCore: invocations of an agent per second, and active sessions',
    usually: 'by region, can be raised',
    watched: { by: 'agentcore-throttled' },
  },
  {
    of: "Bedrock: the model's tokens and requests per minute",
    usually: 'by account and model, can be raised; the dashboard shows the use that Bedrock estimates',
    watched: { by: 'model-throttled' },
  },
  {
    of: 'DynamoDB: throughput of a table, and of one partition',
    usually: '40,000 units a second; 3,000 reads and 1,000 writes of a partition',
    watched: { by: 'table-throttled' },
  },
  {
    of: "DynamoDB: 10 GB of one business's items in the index by-order",
    usually: 'fixed; some ten million bookings',
    watched: { not: 'years away; old items expire' },
  },
  {
    of: 'SQS: messages of the FIFO queue in flight',
    usually: '120,000',
    watched: { not: 'at most `maximumConcurrency` of the stage are; a lack of that shows as wake-ups-wait' },
  },
  {
    of: 'SNS: messages published per second',
    usually: '300 to 30,000 by region',
    watched: { not: 'WhatsApp sends 80 a second per number at most; what fails ends as ingress-dead-letters' },
  },
  {
    of: 'WhatsApp: messages per second and number, and to one customer',
    usually: '80; one in 6 seconds with bursts up to 45',
    watched: { not: 'a refusal is waited out and sent later; what is never sent shows as deliveries-failing' },
  },
  {
    of: 'WhatsApp: customers a day that may be written to first, with templates',
    usually: '250 until the business is verified, then 2,000 and more',
    watched: { by: 'deliveries-failing' },
  },
  {
    of: 'Transcribe: streams at once',
    usually: '25, can be raised',
    watched: { by: 'function-failing' },
  },
];
