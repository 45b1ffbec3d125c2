import {
  BOOKING_TOOLS,
  FindSlotsArguments,
  type AgentMessage,
  type DraftResult,
  type DraftSeriesResult,
  type FindSlotsResult,
  type ListBookingsResult,
  type PersonReason,
} from '@randevou/contracts';

type ToolArguments = Readonly<Record<string, unknown>>;

/** The tool result that a turn's reply is about. */
export type Finding =
  | { readonly kind: 'draft'; readonly result: DraftResult; readonly arguments: ToolArguments }
  | { readonly kind: 'series'; readonly result: DraftSeriesResult; readonly arguments: ToolArguments }
  | { readonly kind: 'slots'; readonly result: FindSlotsResult; readonly wish: FindSlotsArguments }
  | { readonly kind: 'list'; readonly result: ListBookingsResult }
  /** A person was asked for. */
  | { readonly kind: 'person'; readonly reason: PersonReason };

/**
 * The last result that changes what the customer sees. A person who was asked for comes before all else. A draft that is open stays the subject, whatever was looked up
 * after it. Results that do not have their tool's shape are as if they were not there.
 */
export function readFinding(messages: readonly AgentMessage[]): Finding | undefined {
  const findings = messages.map(findingOf).filter((finding) => finding !== undefined);
  const isDraft = (finding: Finding): boolean => finding.kind === 'draft' || finding.kind === 'series';
  const person = findings.find(({ kind }) => kind === 'person');
  if (person !== undefined) return person;
  const isOpenDraft = (finding: Finding): boolean =>
    (finding.kind === 'draft' || finding.kind === 'series') && finding.result.outcome === 'drafted';
  const lastDraft = findings.findLast(isDraft);
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
    case 'draft_series': {
      const result = BOOKING_TOOLS.draft_series.result.safeParse(message.result);
      return result.success ? { kind: 'series', result: result.data, arguments: message.arguments } : undefined;
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
    case 'request_person': {
      const asked = BOOKING_TOOLS.request_person.result.safeParse(message.result);
      const { data } = BOOKING_TOOLS.request_person.arguments.safeParse(message.arguments);
      return asked.success ? { kind: 'person', reason: data?.reason ?? 'other' } : undefined;
    }
    default:
      return undefined;
  }
}
