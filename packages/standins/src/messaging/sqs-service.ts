import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonBody, jsonFailure, jsonTarget } from '../http/json-protocol.ts';
import type { Operation, Service } from '../http/service.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../worker-environment.ts';
import { createMessageMoves } from './message-moves.ts';
import type { FifoQueue, ReceivedMessage } from './sqs-queue.ts';

const seconds = z.int().min(0).max(43_200);
const Send = z.object({
  QueueUrl: z.string(),
  MessageBody: z.string().min(1),
  MessageGroupId: z.string().min(1).max(128),
  MessageDeduplicationId: z.string().min(1).max(128).optional(),
  MessageAttributes: z.record(z.string(), z.unknown()).optional(),
  // SQS knows no other.
  MessageSystemAttributes: z
    .strictObject({ AWSTraceHeader: z.object({ DataType: z.literal('String'), StringValue: z.string() }) })
    .optional(),
});
const SendBatch = z.object({
  QueueUrl: z.string(),
  Entries: z
    .array(Send.omit({ QueueUrl: true }).extend({ Id: z.string() }))
    .min(1)
    .max(10),
});
const Receive = z.object({
  QueueUrl: z.string(),
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: seconds.optional(),
});
const OfQueue = z.object({ QueueUrl: z.string() });
const Remove = z.object({ QueueUrl: z.string(), ReceiptHandle: z.string() });
const ChangeVisibility = Remove.extend({ VisibilityTimeout: seconds });

/** The attributes of a received message, for `ReceiveMessage` and for the Lambda event alike. */
export function systemAttributes(message: ReceivedMessage): Readonly<Record<string, string>> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    SentTimestamp: String(message.sentAt),
    SequenceNumber: message.sequenceNumber,
    MessageGroupId: message.groupId,
    MessageDeduplicationId: message.deduplicationId,
    SenderId: 'AIDALOCAL',
    ...(message.traceHeader === undefined ? {} : { AWSTraceHeader: message.traceHeader }),
  };
}

/** SQS for FIFO queues; `queues` by the last part of their URL, `origins` those whose dead letters a queue holds. */
export function createSqsService(
  queues: ReadonlyMap<string, FifoQueue>,
  origins: ReadonlyMap<string, FifoQueue> = new Map(),
): Service {
  const queueOf = (url: string) => {
    const queue = queues.get(url.split('/').at(-1) ?? '');
    if (!queue)
      throw new AwsError('AWS.SimpleQueueService.NonExistentQueue', `The specified queue does not exist: ${url}`);
    return queue;
  };
  const stale = () => new AwsError('ReceiptHandleIsInvalid', 'The receipt handle has expired or was never given.');
  const send = (queue: FifoQueue, entry: Omit<z.infer<typeof Send>, 'QueueUrl'>) => {
    const message = queue.send({
      body: entry.MessageBody,
      groupId: entry.MessageGroupId,
      deduplicationId: entry.MessageDeduplicationId,
      messageAttributes: entry.MessageAttributes,
      traceHeader: entry.MessageSystemAttributes?.AWSTraceHeader.StringValue,
    });
    return {
      MessageId: message.messageId,
      MD5OfMessageBody: message.md5OfBody,
      SequenceNumber: message.sequenceNumber,
    };
  };
  const moves = createMessageMoves((name) => queues.get(name), origins);
  const operations: Readonly<Record<string, (input: unknown) => unknown>> = {
    SendMessage: (input) => {
      const request = Send.parse(input);
      return send(queueOf(request.QueueUrl), request);
    },
    SendMessageBatch: (input) => {
      const request = SendBatch.parse(input);
      const queue = queueOf(request.QueueUrl);
      return { Successful: request.Entries.map((entry) => ({ Id: entry.Id, ...send(queue, entry) })), Failed: [] };
    },
    ReceiveMessage: (input) => {
      const request = Receive.parse(input);
      const visibility = request.VisibilityTimeout === undefined ? undefined : request.VisibilityTimeout * 1000;
      const messages = queueOf(request.QueueUrl).receive(request.MaxNumberOfMessages, visibility);
      return {
        Messages: messages.map((message) => ({
          MessageId: message.messageId,
          ReceiptHandle: message.receiptHandle,
          Body: message.body,
          MD5OfBody: message.md5OfBody,
          Attributes: systemAttributes(message),
          MessageAttributes: message.messageAttributes,
        })),
      };
    },
    DeleteMessage: (input) => {
      const request = Remove.parse(input);
      queueOf(request.QueueUrl).remove(request.ReceiptHandle);
      return {};
    },
    ChangeMessageVisibility: (input) => {
      const request = ChangeVisibility.parse(input);
      const changed = queueOf(request.QueueUrl).changeVisibility(
        request.ReceiptHandle,
        request.VisibilityTimeout * 1000,
      );
      if (!changed) throw stale();
      return {};
    },
    GetQueueAttributes: (input) => {
      const { name, size } = queueOf(OfQueue.parse(input).QueueUrl);
      const QueueArn = `arn:aws:sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${name}`;
      return { Attributes: { QueueArn, ApproximateNumberOfMessages: String(size) } };
    },
    ...moves,
  };
  return {
    name: 'sqs',
    signingName: 'sqs',
    read: (request): Operation => {
      const name = jsonTarget(request);
      const operation = operations[name];
      if (!operation) throw new AwsError('InvalidAction', `the stand-in for SQS does not know ${name}`);
      const input = jsonBody(request);
      return {
        name,
        input,
        run: () => {
          try {
            return jsonAnswer(operation(input), { 'content-type': 'application/x-amz-json-1.0' });
          } catch (error) {
            if (error instanceof z.ZodError) throw new AwsError('InvalidParameterValue', z.prettifyError(error));
            throw error;
          }
        },
      };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalFailure', 'The request processing has failed.', 500),
    throttled: new AwsError('RequestThrottled', 'The request was denied due to request throttling.', 400),
  };
}
