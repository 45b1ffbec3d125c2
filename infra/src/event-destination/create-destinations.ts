import {
  GetLinkedWhatsAppBusinessAccountCommand,
  InvalidParametersException,
  PutWhatsAppBusinessAccountEventDestinationsCommand,
  ResourceNotFoundException,
  type SocialMessagingClient,
  ValidationException,
} from '@aws-sdk/client-socialmessaging';

/** Where a business account sends its events. */
export interface Destination {
  readonly arn: string;
  /** Of Amazon Connect: the role that the service takes to import numbers there. */
  readonly roleArn?: string;
}

export interface Destinations {
  /** `none`: nowhere. `no-account`: no such account is linked, or no longer. */
  of(wabaId: string): Promise<Destination | 'none' | 'no-account'>;
  /** Sends the account's events there, or with undefined nowhere. `refused`: there they cannot be sent. */
  set(wabaId: string, arn: string | undefined): Promise<'set' | 'refused'>;
}

/** The event destinations of End User Messaging Social, of which an account has one at most. */
export function createDestinations(client: SocialMessagingClient): Destinations {
  return {
    async of(id) {
      try {
        const { account } = await client.send(new GetLinkedWhatsAppBusinessAccountCommand({ id }));
        const [{ eventDestinationArn: arn, roleArn } = {}] = account?.eventDestinations ?? [];
        if (arn === undefined) return 'none';
        return { arn, ...(roleArn === undefined ? {} : { roleArn }) };
      } catch (error) {
        if (error instanceof ResourceNotFoundException || isRefusal(error)) return 'no-account';
        throw error;
      }
    },
    async set(id, arn) {
      const eventDestinations = arn === undefined ? [] : [{ eventDestinationArn: arn }];
      try {
        await client.send(new PutWhatsAppBusinessAccountEventDestinationsCommand({ id, eventDestinations }));
        return 'set';
      } catch (error) {
        if (isRefusal(error)) return 'refused';
        throw error;
      }
    },
  };
}

/** Of an id or ARN in its right form: what it names is not there. */
function isRefusal(error: unknown): boolean {
  return error instanceof InvalidParametersException || error instanceof ValidationException;
}
