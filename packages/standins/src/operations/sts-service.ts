import { AwsError } from '../http/aws-error.ts';
import type { Service, ServiceAnswer } from '../http/service.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

function xml(status: number, body: string): ServiceAnswer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

/** STS's `GetCallerIdentity`, in the query protocol: a form in, XML out. */
export function createStsService(arn: string): Service {
  return {
    name: 'sts',
    signingName: 'sts',
    read: ({ body }) => {
      const action = new URLSearchParams(body.toString('utf8')).get('Action') ?? '';
      if (action !== 'GetCallerIdentity') throw new AwsError('InvalidAction', `Could not find operation ${action}`);
      const account = arn.split(':')[4] ?? '';
      const fields = `<Arn>${arn}</Arn><UserId>AIDALOCAL</UserId><Account>${account}</Account>`;
      const answer = `<GetCallerIdentityResponse xmlns="${NAMESPACE}"><GetCallerIdentityResult>${fields}</GetCallerIdentityResult></GetCallerIdentityResponse>`;
      return { name: action, input: {}, run: () => xml(200, answer) };
    },
    fail: ({ code, message, status }) =>
      xml(
        status,
        `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      ),
    internalError: new AwsError('InternalFailure', 'The request processing has failed.', 500),
    throttled: new AwsError('Throttling', 'Rate exceeded', 400),
  };
}
