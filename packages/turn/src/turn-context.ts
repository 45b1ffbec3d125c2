import type {
  AskedField,
  BusinessProfile,
  CustomerStateResult,
  Language,
  Offer,
  ProfileFacts,
  Reply,
  Session,
  TurnOutcomeTag,
} from '@randevou/contracts';
import type { TurnInput, TurnOutput } from '@randevou/conversation';
import type { DateFormat } from './date-format.ts';
import type { ToolBox } from './tool-box.ts';
import type { Wording } from './wording/wording.ts';

/** How one message to a customer is worded. */
export interface Voice {
  readonly profile: BusinessProfile;
  readonly language: Language;
  readonly words: Wording;
  readonly dates: DateFormat;
  readonly locale: string;
  /** Tells the options of this message from those of any other. */
  readonly nonce: string;
}

/** Everything that the parts of one turn share. Its nonce is from the turn id. */
export interface TurnContext extends Voice {
  readonly input: TurnInput;
  /** The same as the agent and the guided policy are told it. */
  readonly profileFacts: ProfileFacts;
  readonly session: Session;
  readonly state: CustomerStateResult;
  readonly tools: ToolBox;
  /** Whether the customer's act lies so far back that it must not commit any more. */
  readonly late: boolean;
}

/** What a turn comes to. */
export interface Answer {
  readonly reply: Reply;
  readonly outcome: TurnOutcomeTag;
  readonly asked?: AskedField;
  /** New options on the customer's screen; `null` takes the old ones off. */
  readonly offer?: Offer | null;
  readonly shown?: Session['shown'];
  readonly awaiting?: Session['awaiting'];
  /** What a plain yes to this answer does. */
  readonly proposal?: Session['proposal'];
  /** A person takes over from now on; `null`: the assistant is back. */
  readonly paused?: Session['paused'] | null;
  readonly handoff?: TurnOutput['handoff'];
  readonly resumes?: TurnOutput['resumes'];
  readonly limited?: Session['limited'];
  /** The customer is forgotten with this turn. */
  readonly forget?: true;
  /** A message of its own before the reply, where one would be too long. */
  readonly before?: Reply;
  /** Wishes to be taken up when this one is settled, in the customer's words; none of them any more if empty. */
  readonly next?: readonly string[];
}
