import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import type { FifoQueue } from './sqs-queue.ts';

const Start = z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() });
const List = z.object({ SourceArn: z.string(), MaxResults: z.int().min(1).max(10).default(1) });

/** A task goes on by so many messages at each look at it. */
const STEP = 10;
const WHILE_MOVED_MS = 60_000;

interface MoveTask {
  readonly handle: string;
  readonly source: FifoQueue;
  readonly destination: FifoQueue;
  readonly startedAt: number;
  readonly toMove: number;
  moved: number;
}

/** `StartMessageMoveTask` and `ListMessageMoveTasks`; `origins`: the queue whose dead letters a queue holds, by name. */
export function createMessageMoves(
  queueNamed: (name: string) => FifoQueue | undefined,
  origins: ReadonlyMap<string, FifoQueue>,
): Readonly<Record<'StartMessageMoveTask' | 'ListMessageMoveTasks', (input: unknown) => unknown>> {
  const tasks: MoveTask[] = [];
  const named = (arn: string): FifoQueue => {
    const queue = queueNamed(arn.split(':').at(-1) ?? '');
    if (!queue) throw new AwsError('ResourceNotFoundException', "The resource that you specified doesn't exist.");
    return queue;
  };
  const goOn = (task: MoveTask): void => {
    for (let step = 0; step < STEP && task.moved < task.toMove; step += 1) {
      const [message] = task.source.receive(1, WHILE_MOVED_MS);
      if (!message) return;
      task.destination.send({ ...message, deduplicationId: randomUUID() });
      task.source.remove(message.receiptHandle);
      task.moved += 1;
    }
  };
  return {
    StartMessageMoveTask: (input) => {
      const { SourceArn, DestinationArn } = Start.parse(input);
      const source = named(SourceArn);
      const origin = origins.get(source.name);
      if (!origin) {
        throw new AwsError('InvalidParameterValue', 'Source queue must be configured as a Dead Letter Queue.');
      }
      if (tasks.some((task) => task.source === source && task.moved < task.toMove)) {
        throw new AwsError('UnsupportedOperation', 'There is already a task running. Only one active task is allowed.');
      }
      const destination = DestinationArn === undefined ? origin : named(DestinationArn);
      const task = { handle: randomUUID(), source, destination, startedAt: Date.now(), toMove: source.size, moved: 0 };
      tasks.unshift(task);
      return { TaskHandle: task.handle };
    },
    ListMessageMoveTasks: (input) => {
      const { SourceArn, MaxResults } = List.parse(input);
      const source = named(SourceArn);
      const own = tasks.filter((task) => task.source === source).slice(0, MaxResults);
      return {
        Results: own.map((task) => {
          const before = { ...task };
          goOn(task);
          const isDone = before.moved === before.toMove;
          return {
            ...(isDone ? {} : { TaskHandle: task.handle }),
            Status: isDone ? 'COMPLETED' : 'RUNNING',
            SourceArn,
            ApproximateNumberOfMessagesMoved: before.moved,
            ApproximateNumberOfMessagesToMove: before.toMove,
            StartedTimestamp: task.startedAt,
          };
        }),
      };
    },
  };
}
