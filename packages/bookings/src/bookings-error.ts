export type BookingsErrorCode = 'act_required' | 'contended' | 'wrong_business' | 'inconsistent';

/** A bug, an attack or trouble with the ledger; what customers may run into are values. Holds no personal data. */
export class BookingsError extends Error {
  override readonly name = 'BookingsError';
  readonly code: BookingsErrorCode;

  constructor(code: BookingsErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
