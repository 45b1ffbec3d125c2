import type { OutboundPayload, TurnRecord } from './ports.ts';
import { retainSession } from './retain-session.ts';
import type { TurnInput, TurnOutput } from './turn-runner.ts';

const DAY_MS = 86_400_000;

export interface TurnRecordRequest extends Pick<TurnInput, 'profile' | 'customer' | 'contact'> {
  readonly turnId: string;
  readonly output: Pick<TurnOutput, 'session' | 'usage' | 'forget'>;
  /** Of the replies, in order. */
  readonly payloads: readonly OutboundPayload[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What a turn leaves behind, for as long as the business's profile has conversations kept. */
export function turnRecord(request: TurnRecordRequest): TurnRecord {
  const { turnId, output, payloads, profile, customer, contact, now } = request;
  const { conversationDays } = profile.retention;
  const { language, paused } = output.session;
  const { phone, userId } = customer;
  const { lastInboundAt } = contact;
  const to = {
    ...(phone === undefined ? {} : { phone }),
    ...(userId === undefined ? {} : { userId }),
    ...(lastInboundAt === undefined ? {} : { lastInboundAt }),
  };
  const forgotten = output.forget === true;
  // What a dialogue goes on from is of use for a day; who waits for a person waits as long as that takes.
  const longest = Math.max(now + Math.max(1, conversationDays) * DAY_MS, Date.parse(paused?.until ?? '') || 0);
  return {
    session: retainSession(output.session, conversationDays, now),
    usage: output.usage,
    keepUntil: longest,
    outbox: payloads.map((payload, index) => ({
      id: `${turnId}.${String(index + 1)}`,
      payload,
      ...(language === undefined ? {} : { language }),
      keepDays: forgotten ? 0 : conversationDays,
      ...(forgotten ? { to } : {}),
    })),
    ...(forgotten ? { forget: true } : {}),
  };
}
