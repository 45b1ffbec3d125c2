export type SchedulingErrorCode =
  | 'bad_window'
  | 'bad_number'
  | 'bad_hours'
  | 'bad_date'
  | 'bad_join'
  | 'bad_visit'
  | 'unknown_time_zone'
  | 'duplicate_id';

/** Input that no schedule can be computed from. `path` is where it stands in the argument. */
export class SchedulingError extends Error {
  override readonly name = 'SchedulingError';
  readonly code: SchedulingErrorCode;
  readonly path: string;

  constructor(code: SchedulingErrorCode, path: string, reason: string, options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.code = code;
    this.path = path;
  }
}
