/** Infrastructure that a conversation stands on did not do its part. Messages hold no personal data. */
export class ConversationError extends Error {
  override readonly name: string = 'ConversationError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The agent is slow, throttled or down; the guided policy finishes the turn. */
export class AgentUnavailable extends ConversationError {
  override readonly name = 'AgentUnavailable';

  constructor(message: string, options?: ErrorOptions) {
    super('agent_unavailable', message, options);
  }
}
