/** Names in Secrets Manager, SSM, Lambda and DynamoDB, by stage: what separate deploys of a stage find each other by. */
export const names = {
  scopeSigningSecret: (stage: string) => `randevou/${stage}/scope-signing`,
  pseudonymSecret: (stage: string) => `randevou/${stage}/pseudonyms`,
  /** Which numbers of which WhatsApp accounts are the stage's. */
  channelSecret: (stage: string) => `randevou/${stage}/channel`,
  /** Signs the events of the smoke test. */
  smokeSecret: (stage: string) => `randevou/${stage}/smoke`,
  /** Of a tool package's own provider, such as `payments`. */
  thirdPartySecret: (stage: string, provider: string) => `randevou/${stage}/third-party/${provider}`,

  scopeKeysParameter: (stage: string) => `/randevou/${stage}/scope-keys`,
  toolServersPath: (stage: string) => `/randevou/${stage}/mcp`,
  toolServerParameter: (stage: string, name: string) => `/randevou/${stage}/mcp/${name}`,
  /** `AgentAddress` as JSON; `none` where the guided policy runs alone. */
  agentParameter: (stage: string) => `/randevou/${stage}/agent`,
  tableParameter: (stage: string) => `/randevou/${stage}/table`,
  queueUrlParameter: (stage: string) => `/randevou/${stage}/queue-url`,
  queueArnParameter: (stage: string) => `/randevou/${stage}/queue-arn`,
  /** Dead letters of the queue, for the operator's commands. */
  deadLetterQueueUrlParameter: (stage: string) => `/randevou/${stage}/dead-letter-queue-url`,
  /** Where SNS events end that the ingress could not take in for hours. */
  ingressDeadLetterQueueUrlParameter: (stage: string) => `/randevou/${stage}/ingress-dead-letter-queue-url`,
  inboundTopicParameter: (stage: string) => `/randevou/${stage}/inbound-topic`,
  eventsTopicParameter: (stage: string) => `/randevou/${stage}/events-topic`,
  /** Key of the stage's topics and queues. */
  messagingKeyParameter: (stage: string) => `/randevou/${stage}/messaging-key`,

  table: (stage: string) => `randevou-${stage}`,
  inboundTopic: (stage: string) => `randevou-${stage}-inbound`,
  /** Of the domain events: named, so that functions which know it by name keep it when its stack is made anew. */
  eventsTopic: (stage: string) => `randevou-${stage}-events`,
  operatorTopic: (stage: string) => `randevou-${stage}-operators`,
  dashboard: (stage: string) => `randevou-${stage}`,
  /** Of a Lambda function: `randevou-prod-ingress`, `randevou-prod-mcp-booking`. */
  function: (stage: string, name: string) => `randevou-${stage}-${name}`,
  /** The alias that everything calls. */
  alias: 'live',
  /** Of an AgentCore runtime: letters, digits and underscores only. */
  agentRuntime: (stage: string) => `randevou_${stage.replaceAll('-', '_')}`,
  /** Queues by what they hold; the alarms find them by these. */
  queue: (stage: string) => `randevou-${stage}-wake-ups.fifo`,
  deadLetterQueue: (stage: string) => `randevou-${stage}-wake-ups-dead.fifo`,
  /** SNS events that the ingress could not take in at once. */
  ingressRetryQueue: (stage: string) => `randevou-${stage}-ingress-retry`,
  ingressDeadLetterQueue: (stage: string) => `randevou-${stage}-ingress-dead`,
  /** Calls of the relay's schedule that Lambda did not take. */
  relayDeadLetterQueue: (stage: string) => `randevou-${stage}-relay-dead`,
  /** Domain events on their way into the audit log group. */
  auditQueue: (stage: string) => `randevou-${stage}-audit`,
  auditDeadLetterQueue: (stage: string) => `randevou-${stage}-audit-dead`,
  auditLogGroup: (stage: string) => `/randevou/${stage}/audit`,
  functionLogGroup: (stage: string, name: string) => `/aws/lambda/randevou-${stage}-${name}`,
} as const;
