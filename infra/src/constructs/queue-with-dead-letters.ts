import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  DeduplicationScope,
  FifoThroughputLimit,
  Queue,
  QueueEncryption,
  type QueueProps,
  RedrivePermission,
} from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { arnOf } from './arn-of.ts';

export interface QueueWithDeadLettersProps {
  /** A name in `.fifo` makes both first-in-first-out. */
  readonly queueName: string;
  readonly deadLetterQueueName: string;
  readonly key: IKey;
  readonly visibilityTimeout: Duration;
  /** How often a message may be taken before it counts as dead. */
  readonly maxReceiveCount: number;
}

/** SQS keeps nothing longer. */
const LONGEST = Duration.days(14);

/**
 * A queue and where its messages end that nobody could do: both encrypted, over TLS only; the dead letters of no other
 * queue come there. Senders of a FIFO queue say themselves what repeats what.
 */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    const { queueName, deadLetterQueueName, key, visibilityTimeout, maxReceiveCount } = props;
    const both: QueueProps = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: LONGEST,
      ...(queueName.endsWith('.fifo') ? { fifo: true, contentBasedDeduplication: false } : {}),
    };
    // By its name: the two refer to each other.
    const source = Queue.fromQueueArn(this, 'Source', arnOf(this, 'sqs', queueName));
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...both,
      queueName: deadLetterQueueName,
      redriveAllowPolicy: { redrivePermission: RedrivePermission.BY_QUEUE, sourceQueues: [source] },
    });
    this.queue = new Queue(this, 'Queue', {
      ...both,
      // Repetitions are of one conversation, so each group may have a limit of its own.
      ...(both.fifo === true
        ? {
            deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
            fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
          }
        : {}),
      queueName,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
  }
}
