import type { BusinessProfile, Reply, Session } from '@randevou/contracts';
import { chooseLanguage } from './choose-language.ts';
import { composeReply } from './render/compose-reply.ts';
import { wordingFor } from './wording/wording-for.ts';

/** What the customer is told when a turn was given up: that something went wrong, and where to call. */
export function lastWords(profile: BusinessProfile, session: Session): Reply {
  return composeReply([wordingFor(chooseLanguage(profile, session, [])).apology(profile.phone)]);
}
