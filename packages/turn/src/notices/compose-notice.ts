import {
  type BookingView,
  type BusinessProfile,
  type Draft,
  type Language,
  type Reply,
  type Slot,
  type TemplateMessage,
} from '@randevou/contracts';
import type { Customer, Handoff } from '@randevou/conversation';
import { chooseLanguage } from '../choose-language.ts';
import { voiceFor } from '../voice-for.ts';
import { bookingCancelled } from './booking-cancelled.ts';
import { bookingMoved } from './booking-moved.ts';
import { personRequestedNotice } from './person-requested.ts';
import { reminder } from './reminder.ts';
import { waitingOffer } from './waiting-offer.ts';

/** What a customer, or the owner, is told without having written. `booking` as it stands now; a cancelled one as it was. */
export type Notice =
  | { readonly kind: 'reminder'; readonly booking: BookingView }
  /** A place that the waiting list holds until the draft expires. */
  | { readonly kind: 'waiting_offer'; readonly draft: Draft }
  /** The business moved or changed it; `from`: where it was. */
  | {
      readonly kind: 'owner_change';
      readonly change: 'moved';
      readonly booking: BookingView;
      readonly from?: Slot | undefined;
    }
  | { readonly kind: 'owner_change'; readonly change: 'cancelled'; readonly booking: BookingView }
  /** To the owner: a customer asked for a person. */
  | {
      readonly kind: 'person_requested';
      readonly handoff: Handoff;
      readonly customer: Pick<Customer, 'profileName' | 'phone'>;
    };

export interface NoticeOptions {
  readonly profile: BusinessProfile;
  /** Of the conversation so far, as its session has it; without one, the first of the profile. */
  readonly language?: Language | undefined;
  /** Tells the options of this notice from those of any other; at most 24 letters and digits. */
  readonly nonce: string;
}

export interface ComposedNotice {
  /** For a customer who wrote in the last 24 hours. */
  readonly reply: Reply;
  /** For everybody else: says the same, with buttons of the same ids. */
  readonly template: TemplateMessage;
  /** What both are written in. */
  readonly language: Language;
}

/** A message that nobody asked for, in both forms. */
export function composeNotice(notice: Notice, { profile, language, nonce }: NoticeOptions): ComposedNotice {
  const known = language === undefined ? {} : { language };
  const spoken = chooseLanguage(profile, { v: 1, history: [], ...known }, []);
  const voice = voiceFor(profile, spoken, nonce);
  switch (notice.kind) {
    case 'reminder':
      return { ...reminder(voice, notice.booking), language: spoken };
    case 'waiting_offer':
      return { ...waitingOffer(voice, notice.draft), language: spoken };
    case 'person_requested':
      return { ...personRequestedNotice(voice, notice.handoff, notice.customer), language: spoken };
    case 'owner_change':
      return notice.change === 'moved'
        ? { ...bookingMoved(voice, notice.booking, notice.from), language: spoken }
        : { ...bookingCancelled(voice, notice.booking), language: spoken };
  }
}
