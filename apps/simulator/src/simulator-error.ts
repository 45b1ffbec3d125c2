/** Something asked of the simulator that it cannot do; `status` is the HTTP status that says so. */
export class SimulatorError extends Error {
  override readonly name = 'SimulatorError';
  readonly code: string;
  readonly status: 400 | 404 | 409 | 503;

  constructor(code: string, message: string, status: 400 | 404 | 409 | 503 = 400, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = status;
  }
}
