import { describe, expect, it } from '@jest/globals';
import { createFifoQueue } from './sqs-queue.ts';

function open(maxReceiveCount = 3) {
  const clock = { at: 1_000_000, now: () => clock.at };
  const deadLetters = createFifoQueue({ name: 'dead.fifo', visibilityMs: 30_000, clock });
  const queue = createFifoQueue({
    name: 'live.fifo',
    visibilityMs: 30_000,
    clock,
    deadLetter: { queue: deadLetters, maxReceiveCount },
  });
  const bodies = (max = 10) => queue.receive(max).map(({ body }) => body);
  return { clock, queue, deadLetters, bodies };
}

describe('a FIFO queue', () => {
  it('gives nothing of a group that has a message in flight, but other groups', () => {
    const { queue, bodies } = open();
    queue.send({ body: 'a1', groupId: 'a' });
    queue.send({ body: 'a2', groupId: 'a' });
    queue.send({ body: 'b1', groupId: 'b' });
    const [first] = queue.receive(1);
    expect(first?.body).toBe('a1');
    expect(bodies()).toEqual(['b1']);
    expect(bodies()).toEqual([]);
    queue.remove(first?.receiptHandle ?? '');
    expect(bodies()).toEqual(['a2']);
  });

  it('forgets a repetition for five minutes, and answers it like the first', () => {
    const { clock, queue } = open();
    const first = queue.send({ body: 'once', groupId: 'a', deduplicationId: 'd' });
    const again = queue.send({ body: 'once more', groupId: 'a', deduplicationId: 'd' });
    expect(again).toMatchObject({ messageId: first.messageId, sequenceNumber: first.sequenceNumber });
    // The client compares it with what it sent.
    expect(again.md5OfBody).not.toBe(first.md5OfBody);
    expect(queue.size).toBe(1);
    clock.at += 5 * 60_000;
    queue.send({ body: 'once', groupId: 'a', deduplicationId: 'd' });
    expect(queue.size).toBe(2);
  });

  it('gives a message again when its visibility ends, with a new handle and a higher count', () => {
    const { clock, queue } = open();
    queue.send({ body: 'a', groupId: 'a' });
    const [first] = queue.receive(1);
    expect(queue.nextVisible()).toBe(clock.at + 30_000);
    queue.changeVisibility(first?.receiptHandle ?? '', 2000);
    clock.at += 2000;
    const [second] = queue.receive(1);
    expect(second).toMatchObject({ messageId: first?.messageId, receiveCount: 2 });
    expect(queue.remove(first?.receiptHandle ?? '')).toBe(false);
    expect(queue.remove(second?.receiptHandle ?? '')).toBe(true);
  });

  it('buries a message that was received too often, and goes on with the group', () => {
    const { clock, queue, deadLetters, bodies } = open(2);
    queue.send({ body: 'poison', groupId: 'a' });
    queue.send({ body: 'fine', groupId: 'a' });
    for (let receipt = 0; receipt < 2; receipt += 1) {
      expect(bodies(1)).toEqual(['poison']);
      clock.at += 30_000;
    }
    expect(bodies(1)).toEqual(['fine']);
    expect(deadLetters.receive(1)[0]?.body).toBe('poison');
  });
});
