import {
  BOOKING_TOOLS,
  FindSlotsArguments,
  type AgentMessage,
  type DraftResult,
  type FindSlotsResult,
  type ListBookingsResult,
} from '@randevou/contracts';

type ToolArguments = Readonly<Record<string, unknown>>;

/** The tool result that a turn's reply is about. */
export type Finding =
  | { readonly kind: 'draft'; readonly result: DraftResult; readonly arguments: ToolArguments }
  | { readonly kind: 'slots'; readonly result: FindSlotsResult; readonly wish: FindSlotsArguments }
  | { readonly kind: 'list'; readonly result: ListBookingsResult };

/**
 * The last result that changes what the customer sees. A draft that is open stays the subject, whatever was looked up
 * after it. Results that do not have their tool's shape are as if they were not there.
 */
export function readFinding(messages: readonly AgentMessage[]): Finding | undefined {
  const findings = messages.map(findingOf).filter((finding) => finding !== undefined);
  const isOpenDraft = (finding: Finding): boolean => finding.kind === 'draft' && finding.result.outcome === 'drafted';
  const lastDraft = findings.findLast(({ kind }) => kind === 'draft');
  return lastDraft !== undefined && isOpenDraft(lastDraft) ? lastDraft : findings.at(-1);
}

function findingOf(message: AgentMessage): Finding | undefined {
  if (message.role !== 'tool' || message.result === undefined) return undefined;
  switch (message.name) {
    case 'draft_booking':
    case 'draft_move':
    case 'draft_cancel': {
      const result = BOOKING_TOOLS[message.name].result.safeParse(message.result);
      return result.success ? { kind: 'draft', result: result.data, arguments: message.arguments } : undefined;
    }
    case 'find_slots': {
      const result = BOOKING_TOOLS.find_slots.result.safeParse(message.result);
      const wish = FindSlotsArguments.safeParse(message.arguments);
      return result.success ? { kind: 'slots', result: result.data, wish: wish.success ? wish.data : {} } : undefined;
    }
    case 'list_bookings': {
      const result = BOOKING_TOOLS.list_bookings.result.safeParse(message.result);
      return result.success ? { kind: 'list', result: result.data } : undefined;
    }
    default:
      return undefined;
  }
}
