/** An interval of instants, epoch milliseconds, start included, end excluded. */
export interface Window {
  readonly start: number;
  readonly end: number;
}
