/** A sender that was put together wrongly. What becomes of a message is never an error but a `Delivery`. */
export class SenderError extends Error {
  override readonly name = 'SenderError';
  readonly code: 'client_repeats' | 'no_recipient' | 'callback_data_too_long' | 'wrong_template';

  constructor(code: SenderError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
