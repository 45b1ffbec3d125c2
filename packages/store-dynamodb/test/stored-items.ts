import { stored, type Contract } from '@randevou/contracts/testing/contract';
import { contactShape } from '../src/contact-items.ts';
import {
  headShape,
  messageShape,
  receivedShape,
  settledTurnShape,
  unansweredShape,
} from '../src/conversation-items.ts';
import { spentShape } from '../src/create-budgets.ts';
import { circuitShape } from '../src/create-circuit.ts';
import { conversationEventShape } from '../src/create-conversation-events.ts';
import { handoffShape } from '../src/create-handoffs.ts';
import { failureShape } from '../src/create-message-failures.ts';
import { numberShape, profileShape } from '../src/create-profiles.ts';
import { modeShape } from '../src/create-switches.ts';
import { aliasShape, personShape, refusalShape } from '../src/customer-items.ts';
import { noticeShape } from '../src/forget-writes.ts';
import {
  agendaShape,
  bookingShape,
  customerShape,
  dueShape,
  eventShape,
  guardShape,
  waitingShape,
} from '../src/ledger-items.ts';
import { outboxShape, unsentShape } from '../src/outbox-items.ts';
import type { Shape } from '../src/table.ts';
import * as conversation from './items/conversation.ts';
import * as ledger from './items/ledger.ts';
import { profiles } from './items/profiles.ts';

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const item = (name: string, shape: Shape<unknown>, rows: Rows): Contract => stored(name, shape.schema, rows);

/** Every kind of item in the table, with rows as they are written. */
export const STORED_ITEMS: readonly Contract[] = [
  item('agenda', agendaShape, ledger.agenda),
  item('booking', bookingShape, ledger.bookings),
  item('customer-of-the-ledger', customerShape, ledger.customers),
  item('limit-guard', guardShape, ledger.guards),
  item('due-item', dueShape, ledger.dueItems),
  item('waiting-entry', waitingShape, ledger.waiting),
  item('ledger-event', eventShape, ledger.events),
  item('head', headShape, conversation.heads),
  item('waiting-message', messageShape, conversation.messages),
  item('received', receivedShape, conversation.received),
  item('unanswered', unansweredShape, conversation.unanswered),
  item('settled-turn', settledTurnShape, conversation.turns),
  item('outbox', outboxShape, conversation.outbox),
  item('unsent', unsentShape, conversation.unsent),
  item('notice', noticeShape, conversation.notices),
  item('message-failure', failureShape, conversation.failures),
  item('conversation-event', conversationEventShape, conversation.events),
  item('handoff', handoffShape, conversation.handoffs),
  item('contact', contactShape, conversation.contacts),
  item('person', personShape, conversation.people),
  item('alias', aliasShape, conversation.aliases),
  item('refusal', refusalShape, conversation.refusals),
  item('circuit', circuitShape, conversation.circuits),
  item('spent', spentShape, conversation.spent),
  item('switch', modeShape, conversation.switches),
  item('profile', profileShape, profiles),
  item('phone-number', numberShape, {
    one: { pk: 'NUMBER#100000000000001', sk: 'BUSINESS', v: 1, businessId: 'la-kaz' },
  }),
];
