import { findEmergencyService, isInPain, requestedLanguage, type Topic } from '@randevou/understanding';
import { call } from '../calls.ts';
import type { GuidedReply, Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { talkWordingFor, type TalkWording } from '../wording/talk-wording.ts';
import { emergencyNumber } from './emergency-number.ts';

/** An answer to what is about no visit: kind, brief, and back to what can be done here. `undefined`: it is about one. */
export function planTalk(turn: PlannedTurn): Plan | undefined {
  const { wish, facts } = turn;
  const say = talkWordingFor(facts.language);
  if (wish.understood.topic === 'danger') return planDanger(turn, say);
  const reply = talkReply(turn, say);
  return reply === undefined ? undefined : { calls: [], closing: () => reply };
}

const OFFERING_PERSON: readonly (Topic | undefined)[] = ['robot', 'insult', 'anger', 'jobs'];

function talkReply({ wish, facts, profile }: PlannedTurn, say: TalkWording): GuidedReply | undefined {
  const { topic } = wish.understood;
  // The turn's instant carries the business's offset, so its text is the wall time.
  const hour = Number(facts.now.slice(11, 13));
  const texts: Readonly<Partial<Record<Topic, string>>> = {
    greeting: say.greeting(hour, profile.name, knownName(facts)),
    howAreYou: say.howAreYou,
    compliment: say.compliment,
    apology: say.apology,
    congratulation: say.congratulation,
    laugh: say.laugh,
    love: say.love,
    instructions: say.instructions,
    spam: say.spam(profile.name),
    outOfScope: say.outOfScope(profile.name),
    robot: say.robot(profile.name),
    insult: say.insult,
    anger: say.anger(profile.phone),
    jobs: say.jobs(profile.phone),
    languages: say.languages(languageNames(profile.languages, facts.language)),
  };
  const asked = topic === 'language' ? requestedLanguage(wish.text) : undefined;
  const isSpoken = profile.languages.some((language) => language === asked);
  const text = topic === undefined ? undefined : texts[asked === undefined || isSpoken ? topic : 'languages'];
  if (text === undefined) return undefined;
  return { type: 'reply', text, ...(OFFERING_PERSON.includes(topic) ? { offersPerson: true } : {}) };
}

/** Of somebody who has been here before, or is about to come; what WhatsApp calls a stranger may be anything. */
function knownName({ customerName, lastVisit, upcoming }: PlannedTurn['facts']): string | undefined {
  const isKnown = lastVisit !== undefined || upcoming.length > 0;
  const [first] = customerName?.trim().split(/\s+/) ?? [];
  return isKnown && first !== undefined && /^\p{Lu}[\p{L}'’-]{1,19}$/u.test(first) ? first : undefined;
}

/** The emergency number first; where urgent visits are given and something hurts, the next of them too. */
function planDanger({ wish, profile }: PlannedTurn, say: TalkWording): Plan {
  const text = say.danger(emergencyNumber(profile.timeZone), profile.phone);
  const service = findEmergencyService(profile);
  const hurts = service !== undefined && isInPain(wish.text, wish.understood.language);
  return {
    calls: hurts ? [call('find_slots', { service_id: service })] : [],
    closing: () => ({ type: 'reply', text, ...(hurts ? { leads: true } : {}) }),
  };
}

function languageNames(languages: readonly string[], inLanguage: string): string {
  const names = new Intl.DisplayNames([inLanguage], { type: 'language' });
  return new Intl.ListFormat(inLanguage, { type: 'conjunction' }).format(
    languages.map((code) => names.of(code) ?? code),
  );
}
