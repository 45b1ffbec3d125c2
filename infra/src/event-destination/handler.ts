import { setTimeout } from 'node:timers/promises';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { CALL_LIMITS } from '@randevou/contracts';
import { createDestinations } from './create-destinations.ts';
import { handleRequest } from './handle-request.ts';

const destinations = createDestinations(new SocialMessagingClient(CALL_LIMITS));

/** Custom resource of CloudFormation: where a WhatsApp business account sends its events. */
export async function handler(event: unknown): Promise<void> {
  await handleRequest(event, {
    destinations,
    log: (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`),
    pause: (milliseconds) => setTimeout(milliseconds),
  });
}
