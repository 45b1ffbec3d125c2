import type { ProfileFacts } from '@randevou/contracts';
import type { GuidedReply } from '../guided-input.ts';
import type { GuidedWording } from '../wording/guided-wording.ts';

/** Says that it does not know, and who does. */
export function noAnswer(words: GuidedWording, { phone }: Pick<ProfileFacts, 'phone'>): GuidedReply {
  return { type: 'reply', text: words.noAnswer(phone), offersPerson: true };
}
