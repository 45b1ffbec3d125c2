import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonBody } from '../http/json-protocol.ts';
import type { Operation, ServiceRequest } from '../http/service.ts';

const Destination = z.strictObject({
  eventDestinationArn: z
    .string()
    .max(2048)
    .regex(/^arn:.*:[a-z-]+([/:](.*))?$/),
  roleArn: z
    .string()
    .regex(/^arn:aws:iam::\d{12}:role\/[a-zA-Z0-9+=,.@\-_]+$/)
    .optional(),
});
export type EventDestination = z.infer<typeof Destination>;

const Id = z
  .string()
  .max(100)
  .regex(/(^waba-.*$)|(^arn:.*:waba\/[0-9a-zA-Z]+$)/);
const Put = z.strictObject({ id: Id, eventDestinations: z.array(Destination).max(1) });

/** WhatsApp business accounts that are linked to the AWS account, by id: where each sends its events. */
export type BusinessAccounts = Map<string, readonly EventDestination[]>;

const ARN = 'arn:aws:social-messaging:us-east-1:000000000000:waba/';

/** What End User Messaging Social does about business accounts; undefined for any other request. */
export function readAccountOperation(accounts: BusinessAccounts, request: ServiceRequest): Operation | undefined {
  const valid = <T>(schema: z.ZodType<T>, value: unknown): T => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error));
    return parsed.data;
  };
  const idOf = (idOrArn: string): string =>
    idOrArn.startsWith('arn:') ? `waba-${idOrArn.slice(idOrArn.lastIndexOf('/') + 1)}` : idOrArn;

  if (request.method === 'GET' && request.path === '/v1/whatsapp/waba/details') {
    const input = { id: idOf(valid(Id, request.query.get('id'))) };
    const run = () => {
      const eventDestinations = accounts.get(input.id);
      if (eventDestinations === undefined) throw new AwsError('ResourceNotFoundException', 'no such account', 404);
      return jsonAnswer({ account: { ...described(input.id), eventDestinations } });
    };
    return { name: 'GetLinkedWhatsAppBusinessAccount', input, run };
  }
  if (request.method === 'PUT' && request.path === '/v1/whatsapp/waba/eventdestinations') {
    const input = valid(Put, jsonBody(request));
    const run = () => {
      const id = idOf(input.id);
      if (!accounts.has(id)) throw new AwsError('InvalidParametersException', 'no such account');
      accounts.set(id, input.eventDestinations);
      return jsonAnswer({});
    };
    return { name: 'PutWhatsAppBusinessAccountEventDestinations', input, run };
  }
  return undefined;
}

function described(id: string) {
  return {
    arn: ARN + id.slice('waba-'.length),
    id,
    wabaId: '200000000000001',
    registrationStatus: 'COMPLETE',
    linkDate: 1_767_225_600,
    wabaName: 'Made up',
    phoneNumbers: [],
  };
}
