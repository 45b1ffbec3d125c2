/** The agent could not finish the turn; the caller falls back. Messages hold no input. */
export class AgentError extends Error {
  override readonly name = 'AgentError';
  readonly code: 'deadline' | 'model' | 'tools';

  constructor(code: AgentError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
