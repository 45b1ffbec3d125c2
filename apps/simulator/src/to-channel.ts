import type { BusinessProfile } from '@randevou/contracts';
import type { Channel } from '@randevou/standins';

/** The business's number as WhatsApp and AWS know it. */
export function toChannel({ channel, phone }: BusinessProfile): Channel {
  return { ...channel, displayPhoneNumber: phone };
}
