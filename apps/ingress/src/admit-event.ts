import { SMOKE, type HmacKey, type InboundEvent } from '@randevou/contracts';
import { verifySmokeEvent } from '@randevou/stage';
import { parseEvent, type ParsedEvent } from '@randevou/whatsapp-inbound';
import * as z from 'zod';

export interface AdmitDeps {
  /** Keys of the smoke test's signatures; asked for only when such an event comes. */
  readonly smokeKeys: () => Promise<readonly Pick<HmacKey, 'hmacKey'>[]>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const parsedJson = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});
const SnsEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: parsedJson }) })).min(1) });

const isSmoke = ({ phoneNumberId }: InboundEvent): boolean => phoneNumberId === SMOKE.phoneNumberId;

/**
 * What of an event is taken in: everything but what came to the smoke test's number without its signature. Whoever may
 * publish to the topic could otherwise fill that business; nothing real ever comes to it.
 */
export async function admitEvent({ smokeKeys, now }: AdmitDeps, event: unknown): Promise<ParsedEvent> {
  const parsed = parseEvent(event);
  if (!parsed.events.some(isSmoke)) return parsed;
  const sns = SnsEvent.safeParse(event);
  const keys = await smokeKeys();
  if (sns.success && sns.data.Records.every(({ Sns }) => verifySmokeEvent(Sns.Message, { keys, now: now() })))
    return parsed;
  return {
    events: parsed.events.filter((each) => !isSmoke(each)),
    rejected: [...parsed.rejected, { path: 'Records', reason: 'a smoke test without a fresh signature of this stage' }],
  };
}
