import {
  ConversationEvent,
  decodeOptionId,
  InboundMessage,
  LedgerEvent,
  MessageFailed,
  Session,
  ToolScope,
  WakeUp,
  type MessageContent,
} from '../../src/index.ts';
import * as z from 'zod';
import { sent, stored } from '../compatibility/contract.ts';
import {
  answers,
  BUSINESS,
  contact,
  CUSTOMER,
  draft,
  laterSlot,
  NOW,
  offer,
  slot,
  TRACE,
  TURN,
  wish,
} from './values.ts';

const scope = { v: 1, businessId: BUSINESS, customerId: CUSTOMER, contact, turnId: TURN, role: 'controller' } as const;
const event = { v: 1, id: 'la-kaz.K7F3QZ.3', at: NOW, businessId: BUSINESS, customerId: CUSTOMER } as const;
const visit = { reference: 'K7F3QZ', revision: 3, slot, partySize: 4 } as const;

const inbound = (content: MessageContent): InboundMessage => ({
  type: 'message',
  messageId: 'wamid.made-up',
  phoneNumberId: '100000000000001',
  at: '2026-03-02T05:00:00.000Z',
  from: { phone: '+23057001234', userId: 'MU.abc123', profileName: 'Anya' },
  context: { messageId: 'wamid.made-up-too', forwarded: false, frequentlyForwarded: false },
  referral: { sourceUrl: 'https://example.com/ad' },
  content,
});

/** What stands on phones: taps on messages of months ago come back. */
const OptionId = z.string().transform((id, context) => {
  const target = decodeOptionId(id);
  if (target !== undefined) return target;
  context.addIssue({ code: 'custom', message: 'is not understood' });
  return z.NEVER;
});

export const messageContracts = [
  sent('wake-up', WakeUp, {
    traced: { v: 1, businessId: BUSINESS, customerId: CUSTOMER, traceparent: TRACE },
    plain: { v: 1, businessId: BUSINESS, customerId: CUSTOMER },
  }),
  sent('tool-scope', ToolScope, {
    model: { ...scope, role: 'model' },
    confirm: { ...scope, act: { kind: 'confirm', draftId: draft.id } },
    discard: { ...scope, act: { kind: 'discard', draftId: draft.id } },
    take_slot: { ...scope, act: { kind: 'take_slot', slot } },
    wait: { ...scope, act: { kind: 'wait', serviceId: 'dinner', date: '2026-03-06' } },
    leave: { ...scope, act: { kind: 'leave', entryId: 'w_0123456789abc' } },
    forget: { ...scope, act: { kind: 'forget' } },
    owner: { v: 1, businessId: BUSINESS, turnId: TURN, role: 'owner' },
    relay: { v: 1, businessId: BUSINESS, turnId: TURN, role: 'relay' },
  }),
  sent('ledger-event', LedgerEvent, {
    confirmed: { ...event, ...visit, type: 'booking.confirmed' },
    moved: { ...event, ...visit, type: 'booking.moved', from: laterSlot },
    cancelled: { ...event, ...visit, type: 'booking.cancelled' },
    no_show: { ...event, ...visit, type: 'booking.no_show' },
    attended: { ...event, ...visit, type: 'booking.attended' },
    forgotten: { ...event, type: 'customer.forgotten' },
  }),
  sent('conversation-event', ConversationEvent, {
    person_requested: {
      ...event,
      type: 'person.requested',
      reason: 'complaint',
      until: '2026-03-02T13:00:00+04:00',
    },
    budget_spent: {
      v: 1,
      id: 'la-kaz.2026-03-02.tokens',
      at: NOW,
      businessId: BUSINESS,
      type: 'budget.spent',
      budget: 'tokens',
      date: '2026-03-02',
    },
  }),
  sent('message-failed', MessageFailed, {
    refused: { ...event, type: 'message.failed', messageId: `${TURN}.0`, code: 131026 },
    unknown: { ...event, type: 'message.failed', messageId: `${TURN}.0` },
  }),
  stored('inbound-message', InboundMessage, {
    text: inbound({ kind: 'text', text: 'A table for 4 tomorrow at 7:30pm please' }),
    tap: inbound({ kind: 'tap', via: 'button', optionId: 'discard|d_8k2m4n6p0q1r', title: 'No, thanks' }),
    voice: inbound({
      kind: 'media',
      mediaType: 'audio',
      mediaId: '1000000001',
      mimeType: 'audio/ogg; codecs=opus',
      caption: 'listen',
      voice: true,
    }),
    location: inbound({ kind: 'location', latitude: -20.16, longitude: 57.5, name: 'Harbour', address: 'Port Louis' }),
    contacts: inbound({ kind: 'contacts', count: 1 }),
    flow: inbound({ kind: 'flow', response: { rating: '5' } }),
    reaction: inbound({ kind: 'reaction', emoji: '👍', messageId: 'wamid.made-up' }),
    order: inbound({ kind: 'order', items: 2 }),
    system: inbound({
      kind: 'system',
      systemType: 'user_changed_number',
      newPhone: '+23057005678',
      newUserId: 'MU.def456',
    }),
    edit: inbound({ kind: 'edit', originalMessageId: 'wamid.made-up', text: 'For 5' }),
    revoke: inbound({ kind: 'revoke', originalMessageId: 'wamid.made-up' }),
    unsupported: inbound({ kind: 'unsupported', whatsAppType: 'poll', raw: { poll: {} } }),
  }),
  stored('session', Session, {
    new: { v: 1, history: [] },
    full: {
      v: 1,
      language: 'fr',
      history: [
        { role: 'customer', at: NOW, text: 'Une table pour 4 demain' },
        { role: 'assistant', at: NOW, text: 'À quelle heure ?', outcome: 'asked', asked: 'time', question: true },
      ],
      offer,
      shown: draft,
      awaiting: { field: 'question:allergies', draftId: draft.id, given: { party_size: 4, name: 'Anya', answers } },
      wish,
      next: { at: NOW, texts: ['et y a-t-il un parking'] },
      paused: { at: NOW, until: '2026-03-02T13:00:00+04:00' },
      recentTurns: [1772427600],
      limited: { until: '2026-03-02T09:10:00+04:00' },
      toldOff: '2026-03-02',
    },
    waits: {
      v: 1,
      history: [],
      proposal: {
        kind: 'wait',
        wish: {
          service_id: 'dinner',
          date: '2026-03-06',
          time_from: '18:00',
          time_to: '22:00',
          party_size: 2,
          resource_id: 'T1',
          name: 'Anya',
        },
      },
    },
    leaves: { v: 1, history: [], proposal: { kind: 'leave' } },
    forgets: { v: 1, history: [], proposal: { kind: 'forget' } },
  }),
  stored('option-id', OptionId, {
    confirm: 'confirm|d_8k2m4n6p0q1r|29542890|T1+T2|a1',
    discard: 'discard|d_8k2m4n6p0q1r|a1',
    slot: 'slot|o_1|haircut+beard|29542890|29543010|mira+tom|4|K7F3QZ',
    more: 'more|o_1',
    move: 'move|a1|K7F3QZ',
    cancel: 'cancel|a1|K7F3QZ',
    keep: 'keep|a1|K7F3QZ',
    wait: 'wait|a1|dinner|2026-03-06|18%3A00|22%3A00|2|T1',
    leave: 'leave|a1|w_0123456789abc',
    forget: 'forget|a1|all',
    person: 'person|a1|large_party',
    resume: `resume|a1|${CUSTOMER}`,
    attend: 'attend|a1|K7F3QZ|29542890',
    read: 'read|a1',
    answer: 'answer|a1|question%3Aallergies|0',
  }),
];
