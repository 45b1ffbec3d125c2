import * as z from 'zod';
import type { Activity } from '../activity.ts';
import type { InvocationResult } from '../lambda/invocation.ts';
import type { Timeline } from '../timeline.ts';
import type { FifoQueue, ReceivedMessage } from './sqs-queue.ts';
import { systemAttributes } from './sqs-service.ts';

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) });

export interface EventSource {
  /** Batches being handled now. */
  readonly running: number;
  /** Looks for work; needed after the clock or the queue was changed from outside. */
  poll(): void;
  /** Takes nothing from the queue until the returned function is called, so that a burst can gather. */
  hold(): () => void;
}

export interface EventSourceOptions {
  readonly queue: FifoQueue;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly maximumConcurrency: number;
  readonly invoke: (event: unknown) => Promise<InvocationResult>;
  readonly timeline: Timeline;
  readonly activity: Activity;
  /** Whether the batch just handled is to be delivered once more. */
  readonly duplicate: () => boolean;
}

function toRecord(message: ReceivedMessage, queueArn: string) {
  return {
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: {},
    md5OfBody: message.md5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: queueArn.split(':')[3] ?? '',
  };
}

/** Lambda's event source mapping of a FIFO queue, with `ReportBatchItemFailures`. */
export function createEventSource(options: EventSourceOptions): EventSource {
  const { queue, queueArn, batchSize, maximumConcurrency, invoke, timeline, activity, duplicate } = options;
  let running = 0;
  let holds = 0;
  let wake: { readonly instant: number; readonly cancel: () => void } | undefined;

  const settle = (batch: readonly ReceivedMessage[], result: InvocationResult) => {
    // A failed function, or one whose answer cannot be read, has handled nothing: its messages become visible again.
    if (result.kind === 'failed') return;
    const response = BatchResponse.safeParse(result.payload ?? {});
    if (!response.success) return;
    const failed = new Set(response.data.batchItemFailures.map((failure) => failure.itemIdentifier));
    const again = duplicate();
    for (const message of batch) {
      if (failed.has(message.messageId)) continue;
      if (again) queue.changeVisibility(message.receiptHandle, 0);
      else queue.remove(message.receiptHandle);
    }
  };
  const handle = async (batch: readonly ReceivedMessage[]) => {
    const end = activity.begin();
    running += 1;
    try {
      settle(batch, await invoke({ Records: batch.map((message) => toRecord(message, queueArn)) }));
    } finally {
      running -= 1;
      poll();
      end();
    }
  };
  const poll = () => {
    while (holds === 0 && running < maximumConcurrency) {
      const batch = queue.receive(batchSize);
      if (batch.length === 0) break;
      void handle(batch);
    }
    const next = queue.nextVisible();
    if (wake?.instant === next) return;
    wake?.cancel();
    wake = next === undefined ? undefined : { instant: next, cancel: timeline.at(next, woken) };
  };
  const woken = () => {
    wake = undefined;
    poll();
  };
  queue.onChange(poll);
  return {
    get running() {
      return running;
    },
    poll,
    hold: () => {
      holds += 1;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        holds -= 1;
        poll();
      };
    },
  };
}
