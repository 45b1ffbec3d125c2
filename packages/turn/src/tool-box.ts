import {
  BOOKING_TOOLS,
  type AcknowledgeBookingArguments,
  type AcknowledgeBookingResult,
  type Act,
  type BookingToolName,
  type BusinessToolName,
  type CommitDraftArguments,
  type CommitResult,
  type CommitSlotArguments,
  type CustomerDataResult,
  type CustomerStateResult,
  type DraftBookingArguments,
  type DraftCancelArguments,
  type DraftMoveArguments,
  type DraftResult,
  type DraftSeriesArguments,
  type DraftSeriesResult,
  type FindSlotsArguments,
  type FindSlotsResult,
  type ForgetCustomerResult,
  type JoinWaitingListArguments,
  type JoinWaitingListResult,
  type LeaveWaitingListArguments,
  type LeaveWaitingListResult,
  type ReleaseDraftArguments,
  type ReleaseDraftResult,
  type Role,
} from '@randevou/contracts';
import type { Tools, TurnInput } from '@randevou/conversation';
import { cutText } from './cut-text.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** The controller's tools for one turn; results are checked before anybody uses them. */
export interface ToolBox {
  customerState(): Promise<CustomerStateResult>;
  findSlots(wish: FindSlotsArguments): Promise<FindSlotsResult>;
  draftBooking(wish: DraftBookingArguments): Promise<DraftResult>;
  draftSeries(wish: DraftSeriesArguments): Promise<DraftSeriesResult>;
  draftMove(wish: DraftMoveArguments): Promise<DraftResult>;
  draftCancel(wish: DraftCancelArguments): Promise<DraftResult>;
  commitDraft(wish: CommitDraftArguments): Promise<CommitResult>;
  commitSlot(wish: CommitSlotArguments): Promise<CommitResult>;
  acknowledgeBooking(wish: AcknowledgeBookingArguments): Promise<AcknowledgeBookingResult>;
  releaseDraft(wish: ReleaseDraftArguments): Promise<ReleaseDraftResult>;
  joinWaitingList(wish: JoinWaitingListArguments): Promise<JoinWaitingListResult>;
  leaveWaitingList(wish: LeaveWaitingListArguments): Promise<LeaveWaitingListResult>;
  customerData(): Promise<CustomerDataResult>;
  forgetCustomer(): Promise<ForgetCustomerResult>;
  /** A call with no more authority than the model has: for the guided policy. Unchecked, as the agent's results are. */
  asModel(name: BookingToolName | BusinessToolName, args: Arguments): Promise<Arguments>;
  modelToken(): Promise<string>;
}

interface Schema<T> {
  parse(value: unknown): T;
}

/** Tools on behalf of the turn's customer. Every call can be repeated, so a failed one is tried once more. */
export function createToolBox(tools: Tools, { conversation, customer, turn }: TurnInput): ToolBox {
  const { phone, userId, profileName } = customer;
  const contact = {
    ...(phone === undefined ? {} : { phone }),
    ...(userId === undefined ? {} : { userId }),
    ...(profileName === undefined ? {} : { name: cutText(profileName, 120) }),
  };
  const tokens = new Map<string, Promise<string>>();
  const token = (role: Role, act?: Act): Promise<string> => {
    const id = JSON.stringify([role, act]);
    const known = tokens.get(id);
    if (known !== undefined) return known;
    const made = tools.sign({
      conversation,
      contact,
      turnId: turn.turnId,
      role,
      ...(act === undefined ? {} : { act }),
    });
    tokens.set(id, made);
    return made;
  };

  const callTwice = async (name: string, args: Arguments, scope: string): Promise<Arguments> => {
    try {
      return await tools.call(name, args, scope);
    } catch (error) {
      if (error instanceof Error && 'retry' in error && error.retry === false) throw error;
      return tools.call(name, args, scope);
    }
  };
  const call = async <T>(name: BookingToolName, schema: Schema<T>, args: Arguments, act?: Act): Promise<T> =>
    schema.parse(await callTwice(name, args, await token('controller', act)));

  return {
    customerState: () => call('customer_state', BOOKING_TOOLS.customer_state.result, {}),
    findSlots: (wish) => call('find_slots', BOOKING_TOOLS.find_slots.result, wish),
    draftBooking: (wish) => call('draft_booking', BOOKING_TOOLS.draft_booking.result, wish),
    draftSeries: (wish) => call('draft_series', BOOKING_TOOLS.draft_series.result, wish),
    draftMove: (wish) => call('draft_move', BOOKING_TOOLS.draft_move.result, wish),
    draftCancel: (wish) => call('draft_cancel', BOOKING_TOOLS.draft_cancel.result, wish),
    commitDraft: (wish) =>
      call('commit_draft', BOOKING_TOOLS.commit_draft.result, wish, { kind: 'confirm', draftId: wish.draft_id }),
    commitSlot: (wish) =>
      call('commit_slot', BOOKING_TOOLS.commit_slot.result, wish, { kind: 'take_slot', slot: wish.slot }),
    acknowledgeBooking: (wish) => call('acknowledge_booking', BOOKING_TOOLS.acknowledge_booking.result, wish),
    releaseDraft: (wish) =>
      call('release_draft', BOOKING_TOOLS.release_draft.result, wish, { kind: 'discard', draftId: wish.draft_id }),
    joinWaitingList: (wish) =>
      call('join_waiting_list', BOOKING_TOOLS.join_waiting_list.result, wish, {
        kind: 'wait',
        serviceId: wish.service_id,
        date: wish.date,
      }),
    leaveWaitingList: (wish) =>
      call('leave_waiting_list', BOOKING_TOOLS.leave_waiting_list.result, wish, {
        kind: 'leave',
        entryId: wish.entry_id,
      }),
    customerData: () => call('customer_data', BOOKING_TOOLS.customer_data.result, {}),
    forgetCustomer: () => call('forget_customer', BOOKING_TOOLS.forget_customer.result, {}, { kind: 'forget' }),
    asModel: async (name, args) => callTwice(name, args, await token('model')),
    modelToken: () => token('model'),
  };
}
