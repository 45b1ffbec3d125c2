import { describe, expect, it } from '@jest/globals';
import { readAssumptions } from './assumptions.ts';
import { priceBooking } from './price-booking.ts';
import { readPriceList } from './price-list.ts';
import type { Usage } from './usage.ts';

const prices = readPriceList(new URL('../prices.yaml', import.meta.url));
const assumed = readAssumptions(new URL('../assumptions.yaml', import.meta.url));
const usage: Usage = {
  calls: [
    { service: 'dynamodb', operation: 'TransactWriteItems', calls: 2, items: 10 },
    { service: 'dynamodb', operation: 'PutItem', calls: 3, items: 3 },
    { service: 'dynamodb', operation: 'Query', calls: 4, items: 4 },
    { service: 'bedrock-agentcore', operation: 'InvokeAgentRuntime', calls: 1, items: 1 },
  ],
  messagesIn: 2,
  messagesOut: 2,
  modelCalls: 2,
  inputTokens: 5000,
  outputTokens: 100,
};

const lineOf = (bookings: number, what: string, of = usage) =>
  priceBooking(of, bookings, prices, assumed).find((line) => line.what === what);

describe('priceBooking', () => {
  it('pays for each message twice, to AWS and to Meta, and to Meta for what is sent only', () => {
    expect(lineOf(1000, "WhatsApp, AWS's share")?.usd).toBeCloseTo(1000 * 4 * 0.005);
    expect(lineOf(1000, "WhatsApp, Meta's share")?.usd).toBeCloseTo(1000 * 2 * 0.0034);
  });

  it('pays for tokens by direction', () => {
    expect(lineOf(1000, 'Nova Pro')?.usd).toBeCloseTo(1000 * (5000 * 0.8e-6 + 100 * 3.2e-6));
  });

  it('counts an item of a transaction twice', () => {
    expect(lineOf(1, 'DynamoDB')?.from).toBe('at least 23 write and 4 read units');
  });

  it('costs nothing of a model that was not asked', () => {
    const guided: Usage = { ...usage, calls: [], modelCalls: 0, inputTokens: 0, outputTokens: 0 };
    expect(lineOf(1000, 'Nova Pro', guided)?.usd).toBe(0);
    expect(lineOf(1000, 'AgentCore', guided)?.usd).toBe(0);
  });
});
