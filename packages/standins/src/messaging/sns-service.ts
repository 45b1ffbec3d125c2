import { randomUUID } from 'node:crypto';
import { AwsError } from '../http/aws-error.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../http/service.ts';

export interface Notification {
  readonly messageId: string;
  readonly topicArn: string;
  readonly message: string;
  readonly subject?: string | undefined;
  readonly attributes: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
}

const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/';
const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const xml = (status: number, body: string): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
});
const metadata = () => `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;

function readAttributes(form: URLSearchParams, prefix: string): Notification['attributes'] {
  const attributes: Record<string, { Type: string; Value: string }> = {};
  for (let index = 1; ; index += 1) {
    const entry = `${prefix}MessageAttributes.entry.${String(index)}.`;
    const name = form.get(`${entry}Name`);
    if (name === null) return attributes;
    attributes[name] = {
      Type: form.get(`${entry}Value.DataType`) ?? 'String',
      Value: form.get(`${entry}Value.StringValue`) ?? form.get(`${entry}Value.BinaryValue`) ?? '',
    };
  }
}

function readNotification(form: URLSearchParams, topicArn: string, prefix = ''): Notification {
  return {
    messageId: randomUUID(),
    topicArn,
    message: form.get(`${prefix}Message`) ?? '',
    subject: form.get(`${prefix}Subject`) ?? undefined,
    attributes: readAttributes(form, prefix),
  };
}

/** SNS's `Publish` and `PublishBatch` in the Query protocol: form in, XML out. */
export function createSnsService(topics: ReadonlyMap<string, (notification: Notification) => void>): Service {
  const topicOf = (form: URLSearchParams) => {
    const arn = form.get('TopicArn') ?? form.get('TargetArn') ?? '';
    const deliver = topics.get(arn);
    if (!deliver) throw new AwsError('NotFound', `Topic does not exist: ${arn}`, 404);
    return { arn, deliver };
  };
  const publish = (form: URLSearchParams) => {
    const { arn, deliver } = topicOf(form);
    const notification = readNotification(form, arn);
    if (notification.message === '') throw new AwsError('InvalidParameter', 'Invalid parameter: Empty message');
    deliver(notification);
    const result = `<PublishResult><MessageId>${notification.messageId}</MessageId></PublishResult>`;
    return xml(200, `<PublishResponse xmlns="${NAMESPACE}">${result}${metadata()}</PublishResponse>`);
  };
  const publishBatch = (form: URLSearchParams) => {
    const { arn, deliver } = topicOf(form);
    let members = '';
    for (let index = 1; ; index += 1) {
      const prefix = `PublishBatchRequestEntries.member.${String(index)}.`;
      const id = form.get(`${prefix}Id`);
      if (id === null) break;
      const notification = readNotification(form, arn, prefix);
      deliver(notification);
      members += `<member><Id>${escapeXml(id)}</Id><MessageId>${notification.messageId}</MessageId></member>`;
    }
    if (members === '') throw new AwsError('EmptyBatchRequest', 'The batch request contains no entries.');
    const result = `<PublishBatchResult><Successful>${members}</Successful><Failed/></PublishBatchResult>`;
    return xml(200, `<PublishBatchResponse xmlns="${NAMESPACE}">${result}${metadata()}</PublishBatchResponse>`);
  };
  return {
    name: 'sns',
    signingName: 'sns',
    read: (request: ServiceRequest) => {
      const form = new URLSearchParams(request.body.toString('utf8'));
      const name = form.get('Action') ?? 'unknown';
      const run = name === 'Publish' ? publish : name === 'PublishBatch' ? publishBatch : undefined;
      if (!run) throw new AwsError('InvalidAction', `the stand-in for SNS does not know ${name}`);
      return { name, input: Object.fromEntries(form), run: () => run(form) };
    },
    fail: (error) => {
      const type = error.status >= 500 ? 'Receiver' : 'Sender';
      const detail = `<Type>${type}</Type><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message>`;
      return xml(
        error.status,
        `<ErrorResponse xmlns="${NAMESPACE}"><Error>${detail}</Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
      );
    },
    internalError: new AwsError('InternalError', 'Indicates an internal service error.', 500),
    throttled: new AwsError('Throttled', 'Rate exceeded', 429),
  };
}

/** The event with which SNS invokes a function. */
export function toSnsEvent(notification: Notification, now: number) {
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${notification.topicArn}:local`,
        Sns: {
          Type: 'Notification',
          MessageId: notification.messageId,
          TopicArn: notification.topicArn,
          Subject: notification.subject ?? null,
          Message: notification.message,
          Timestamp: new Date(now).toISOString(),
          SignatureVersion: '1',
          Signature: '',
          SigningCertUrl: '',
          UnsubscribeUrl: '',
          MessageAttributes: notification.attributes,
        },
      },
    ],
  };
}
