import { BookingsError } from '@randevou/bookings';
import { refuse, type Refusal } from '@randevou/mcp-kit';

/** The two troubles of the rules that a caller can act on; anything else is thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof BookingsError && error.code === 'act_required') {
    return refuse('act_required', 'The scope of this call carries no act of the customer for exactly this.');
  }
  if (error instanceof BookingsError && error.code === 'contended') {
    return refuse('contended', 'Others kept changing the same places. Try again.', { retry: true });
  }
  throw error;
}
