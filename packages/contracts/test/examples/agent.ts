import { AgentAddress, AgentTurn, AgentTurnResult } from '../../src/index.ts';
import { sent } from '../compatibility/contract.ts';
import {
  BUSINESS,
  NOW,
  TRACE,
  TURN,
  booking,
  draft,
  offer,
  plainBooking,
  price,
  slot,
  waiting,
  wish,
} from './values.ts';

const profile: AgentTurn['profile'] = {
  businessId: BUSINESS,
  name: 'La Kaz',
  category: 'restaurant',
  timeZone: 'Indian/Mauritius',
  languages: ['en', 'fr', 'es', 'pt'],
  currency: 'MUR',
  phone: '+23052001234',
  address: '1 Coastal Road',
  largestParty: 12,
  services: [
    {
      id: 'dinner',
      name: { en: 'Dinner', fr: 'Dîner' },
      aliases: ['table'],
      durationMinutes: 120,
      price,
      asks: ['partySize', 'name'],
      questions: [{ id: 'allergies', text: { en: 'Any allergies?' }, choices: [{ en: 'None' }, { en: 'Nuts' }] }],
      resources: ['T1', 'T2'],
      windows: [{ days: ['tue', 'sat'], from: '18:00', to: '24:00' }],
    },
  ],
  waitingList: true,
  staff: [{ id: 'mira', name: 'Mira' }],
};

const turn: AgentTurn = {
  v: 1,
  turnId: TURN,
  deadline: '2026-03-02T05:00:20.000Z',
  scope: 'eyJhbGciOiJFZERTQSJ9.e30.made-up',
  profile,
  facts: {
    now: NOW,
    today: '2026-03-02',
    weekday: 'mon',
    language: 'en',
    customerName: 'Anya',
    upcoming: [booking, plainBooking],
    lastVisit: { ...booking, state: 'completed' },
    waiting: [waiting],
    openDraft: draft,
    offer,
    wish,
  },
  history: [
    { role: 'customer', at: NOW, text: 'A table for 4 tomorrow' },
    { role: 'assistant', at: NOW, text: 'At what time?', outcome: 'asked', asked: 'time', question: true },
  ],
  events: [
    { type: 'text', text: '7:30 pm' },
    { type: 'location', latitude: -20.16, longitude: 57.5, name: 'Port Louis' },
    { type: 'claim_refused', text: 'Your table is booked.', reason: 'booked' },
  ],
  tools: [{ name: 'booking', url: 'https://booking.example.com/mcp', thirdParty: false }],
  traceparent: TRACE,
};

export const agentContracts = [
  sent('agent-turn', AgentTurn, {
    full: turn,
    least: {
      v: 1,
      turnId: TURN,
      deadline: '2026-03-02T05:00:20.000Z',
      scope: 'eyJhbGciOiJFZERTQSJ9.e30.made-up',
      profile: { ...profile, services: [], staff: [], languages: ['pt'] },
      facts: { now: NOW, today: '2026-03-02', weekday: 'mon', language: 'pt', upcoming: [] },
      history: [],
      events: [{ type: 'text', text: 'Bom dia' }],
      tools: [],
    },
  }),
  sent('agent-turn-result', AgentTurnResult, {
    drafted: {
      v: 1,
      messages: [
        {
          role: 'tool',
          server: 'booking',
          name: 'draft_booking',
          arguments: { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 },
          result: { outcome: 'drafted', draft, neighbours: [slot] },
        },
        { role: 'tool', server: 'business', name: 'search_info', arguments: { query: 'parking' }, error: 'timeout' },
        { role: 'assistant', text: 'There is parking behind the house.', leads: true },
      ],
      draft,
      usage: { modelCalls: 2, inputTokens: 4100, outputTokens: 160, modelId: 'us.amazon.nova-pro-v1:0' },
    },
    asked: {
      v: 1,
      messages: [
        {
          role: 'assistant',
          text: 'For how many people?',
          asked: 'partySize',
          choices: [{ value: '2', title: '2' }],
          offersPerson: true,
          next: ['and is there parking'],
        },
      ],
      usage: { modelCalls: 1, inputTokens: 0, outputTokens: 0, modelId: 'guided' },
    },
    unfinished: {
      v: 1,
      messages: [{ role: 'assistant', text: '' }],
      unfinished: 'deadline',
      usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'us.amazon.nova-pro-v1:0' },
    },
  }),
  sent('agent-address', AgentAddress, {
    deployed: {
      v: 1,
      runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/randevou_prod-AbCdEf1234',
      qualifier: 'live',
      version: '7',
    },
  }),
];
