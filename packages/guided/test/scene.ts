import { expect } from '@jest/globals';
import {
  type AgentMessage,
  BOOKING_TOOLS,
  BUSINESS_TOOLS,
  type HistoryItem,
  TurnFacts,
  type AskedField,
  type BookingView,
  type Draft,
  type Language,
  type Offer,
  type ProfileFacts,
  type Slot,
} from '@randevou/contracts';
import { restaurant } from '@randevou/understanding/testing';
import { decide } from '../src/decide.ts';
import type { GuidedStep } from '../src/guided-input.ts';

/** A Monday morning; the restaurant is closed on Mondays. */
export const NOW = '2026-03-02T09:00:00+04:00';

export interface Scene {
  readonly profile?: ProfileFacts;
  readonly language?: Language;
  readonly history?: readonly HistoryItem[];
  readonly upcoming?: readonly BookingView[];
  readonly openDraft?: Draft;
  readonly offer?: Offer;
  readonly results?: readonly AgentMessage[];
}

export function step(texts: string | readonly string[], scene: Scene = {}): GuidedStep {
  const { profile = restaurant, language = 'en', history = [], upcoming = [], openDraft, offer, results = [] } = scene;
  const facts = TurnFacts.parse({
    now: NOW,
    today: '2026-03-02',
    weekday: 'mon',
    language,
    upcoming,
    openDraft,
    offer,
  });
  const events = [texts].flat().map((text) => ({ type: 'text' as const, text }));
  const decided = decide({ profile, facts, history, events, results });
  if (decided.type === 'call') expectValid(decided.name, decided.arguments);
  return decided;
}

/** Every call must fit the contract of a tool that a model may call. */
function expectValid(name: string, args: Readonly<Record<string, unknown>>): void {
  const tools = Object.entries({ ...BOOKING_TOOLS, ...BUSINESS_TOOLS });
  const tool = tools.find(([known]) => known === name)?.[1];
  expect(tool?.model).toBe(true);
  expect(tool?.arguments.parse(args)).toEqual(args);
}

export const call = (name: string, args: Record<string, unknown>): GuidedStep => ({
  type: 'call',
  name,
  arguments: args,
});
export const slot = (date: string, time: string, serviceId = 'dinner', resourceId = 'T3'): Slot => ({
  serviceId,
  resourceId,
  start: `${date}T${time}:00+04:00`,
  end: `${date}T23:00:00+04:00`,
});
export const booking = (reference: string, date: string, time: string): BookingView => ({
  reference,
  state: 'confirmed',
  slot: slot(date, time),
  partySize: 4,
  canMove: true,
  canCancel: true,
});
export const draft: Draft = {
  id: 'd_0123456789',
  kind: 'book',
  reference: 'K7F3QZ',
  turnId: '0123456789abcdef0123456789abcdef',
  createdAt: NOW,
  expiresAt: '2026-03-02T09:10:00+04:00',
  slot: slot('2026-03-03', '19:30'),
  partySize: 4,
  missing: [],
};
export const said = (text: string, at = '2026-03-02T08:58:00+04:00'): HistoryItem => ({ role: 'customer', at, text });
export const told = (
  outcome: 'asked' | 'offered' | 'drafted' | 'committed' | 'answered' | 'discarded',
  asked?: AskedField,
): HistoryItem => ({
  role: 'assistant',
  at: '2026-03-02T08:59:00+04:00',
  text: '…',
  outcome,
  ...(asked === undefined ? {} : { asked }),
});
export const drafted: Scene = {
  openDraft: draft,
  history: [said('A table for 4 tomorrow at 7:30pm please'), told('drafted')],
};
