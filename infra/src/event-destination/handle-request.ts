import { answerCloudFormation } from './answer-cloudformation.ts';
import { changeLink, type LinkResult } from './change-link.ts';
import type { Destinations } from './create-destinations.ts';
import { CustomResourceRequest } from './custom-resource-request.ts';
import { NOTHING } from './physical-id.ts';
import { reasonOf } from './reason-of.ts';

export interface RequestDeps {
  readonly destinations: Destinations;
  /** One line; gets no secret. */
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** One request of CloudFormation, answered whatever happens. */
export async function handleRequest(event: unknown, { destinations, log, pause }: RequestDeps): Promise<void> {
  const parsed = CustomResourceRequest.safeParse(event);
  if (!parsed.success) throw new Error('not a request of CloudFormation for an event destination');
  const request = parsed.data;
  const result = await changeLink(request, destinations).catch((error: unknown): LinkResult => ({
    status: 'refused',
    physicalId: 'PhysicalResourceId' in request ? request.PhysicalResourceId : NOTHING,
    reason: reasonOf(error),
  }));
  log({
    level: result.status === 'done' ? 'INFO' : 'ERROR',
    message: 'event destination',
    request: request.RequestType,
    ...result,
  });
  await answerCloudFormation(request, result, pause);
}
