import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  ReceiveMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { CommandFailed } from '../command-errors.ts';
import type { Audit } from '../create-audit.ts';
import { pollPauses } from '../poll-pauses.ts';
import type { Terminal } from '../run-command.ts';

/** A look takes so many messages at most. */
const LOOKED_AT = 10;

export interface RedriveDeps {
  readonly sqs: SQSClient;
  readonly audit: Audit;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly terminal: Terminal;
}

/** Tells of the dead letters in a queue, and moves them back to the queue that they died in, to the end of the move. */
export async function redrive(
  { sqs, audit, now, sleep, terminal }: RedriveDeps,
  { name, queueUrl, dryRun }: { readonly name: string; readonly queueUrl: string; readonly dryRun: boolean },
): Promise<void> {
  const { arn, waiting } = await readQueue(sqs, queueUrl);
  if (waiting === 0) {
    terminal.out(`${name}: no dead letters.`);
    return;
  }
  const oldest = await oldestOf(sqs, queueUrl);
  const age = oldest === undefined ? '' : `, of those looked at the oldest ${tellAge(now() - oldest)} old`;
  terminal.out(`${name}: ${String(waiting)} dead letter${waiting === 1 ? '' : 's'}${age}.`);
  if (dryRun) return;

  const running = await newestTask(sqs, arn);
  if (running?.Status === 'RUNNING') terminal.note(`${name}: a move is under way already; it is followed.`);
  else {
    await audit({ what: `redrive ${name}` });
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
  }
  const moved = await follow(() => newestTask(sqs, arn), { name, sleep, terminal });
  const left = (await readQueue(sqs, queueUrl)).waiting;
  terminal.out(
    `${name}: ${String(moved)} moved${left === 0 ? '.' : `; about ${String(left)} are there again or still. What dies twice has a cause: look at the logs.`}`,
  );
}

async function follow(
  read: () => Promise<ListMessageMoveTasksResultEntry | undefined>,
  { name, sleep, terminal }: Pick<RedriveDeps, 'sleep' | 'terminal'> & { readonly name: string },
): Promise<number> {
  for (const pause of pollPauses()) {
    const task = await read();
    const {
      Status: status,
      ApproximateNumberOfMessagesMoved: moved = 0,
      ApproximateNumberOfMessagesToMove: all,
    } = task ?? {};
    if (status === 'COMPLETED') return moved;
    if (status === 'FAILED' || status === 'CANCELLED' || status === undefined) {
      throw new CommandFailed(
        `${name}: the move ended as ${status ?? 'nothing'} after ${String(moved)} messages${task?.FailureReason === undefined ? '' : `: ${task.FailureReason}`}.`,
      );
    }
    terminal.note(`${name}: ${String(moved)} of ${all === undefined ? 'some' : String(all)} moved …`);
    await sleep(pause);
  }
  throw new Error('polling has no end');
}

async function readQueue(
  sqs: SQSClient,
  QueueUrl: string,
): Promise<{ readonly arn: string; readonly waiting: number }> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'] }),
  );
  const arn = Attributes?.QueueArn;
  if (arn === undefined) throw new CommandFailed(`SQS does not tell the ARN of ${QueueUrl}.`);
  return { arn, waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0) };
}

/** When the oldest of some dead letters was sent. They stay visible, and their contents are not looked at. */
async function oldestOf(sqs: SQSClient, QueueUrl: string): Promise<number | undefined> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: LOOKED_AT,
      VisibilityTimeout: 0,
      MessageSystemAttributeNames: ['SentTimestamp'],
    }),
  );
  const times = Messages.flatMap(({ Attributes }) => Attributes?.SentTimestamp ?? []).map(Number);
  return times.length === 0 ? undefined : Math.min(...times);
}

async function newestTask(sqs: SQSClient, SourceArn: string): Promise<ListMessageMoveTasksResultEntry | undefined> {
  const { Results = [] } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
  return Results[0];
}

function tellAge(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 120) return `${String(minutes)} min`;
  return minutes < 2880 ? `${String(Math.floor(minutes / 60))} h` : `${String(Math.floor(minutes / 1440))} days`;
}
