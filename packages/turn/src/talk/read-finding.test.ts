import { describe, expect, it } from '@jest/globals';
import type { AgentMessage } from '@randevou/contracts';
import { draftAt, slotAt } from '../../test/turn-context.ts';
import { readFinding } from './read-finding.ts';

const tool = (name: string, result: Record<string, unknown>): AgentMessage => ({
  role: 'tool',
  server: 'booking',
  name,
  arguments: {},
  result,
});
const drafted = tool('draft_booking', {
  outcome: 'drafted',
  draft: draftAt('2026-03-03T19:30:00+04:00'),
  neighbours: [],
});
const refused = tool('draft_booking', { outcome: 'refused', reason: 'already_booked_that_day' });
const slots = tool('find_slots', { slots: [slotAt('2026-03-03T19:30:00+04:00')], more: false });

describe('readFinding', () => {
  it('is the last result', () => {
    expect(readFinding([slots, drafted])?.kind).toBe('draft');
    expect(readFinding([refused, slots])?.kind).toBe('slots');
    const series = tool('draft_series', { outcome: 'drafted', draft: draftAt('2026-03-03T19:30:00+04:00') });
    expect(readFinding([series, slots])?.kind).toBe('series');
  });

  it('keeps an open draft the subject, whatever was looked up after it', () => {
    expect(readFinding([drafted, slots, tool('list_bookings', { bookings: [] })])?.kind).toBe('draft');
  });

  it('passes over failed calls, other tools and results without their shape', () => {
    const failed: AgentMessage = { role: 'tool', server: 'booking', name: 'find_slots', arguments: {}, error: 'down' };
    expect(
      readFinding([failed, tool('draft_booking', { outcome: 'booked' }), tool('search_info', { answers: [] })]),
    ).toBeUndefined();
  });
});
