import type { Destination, Destinations } from './create-destinations.ts';
import type { CustomResourceRequest } from './custom-resource-request.ts';
import { NOTHING, physicalIdOf, readPhysicalId } from './physical-id.ts';
import { reasonOf } from './reason-of.ts';

/** What became of a request; `refused` fails the deployment with its reason. */
export type LinkResult =
  | { readonly status: 'done'; readonly physicalId: string; readonly note: string }
  | { readonly status: 'refused'; readonly physicalId: string; readonly reason: string };

interface Wanted {
  readonly wabaId: string;
  readonly topicArn: string;
  readonly takeOver: boolean;
}

/**
 * Links a business account to the stage's topic, moves the link, or takes it away. Doing the same twice changes
 * nothing. What is not ours is left alone unless it may be taken over; then it is put back when the link goes.
 */
export async function changeLink(request: CustomResourceRequest, destinations: Destinations): Promise<LinkResult> {
  switch (request.RequestType) {
    case 'Create':
      return await create(wantedBy(request), destinations);
    case 'Update': {
      const wanted = wantedBy(request);
      const sameAccount = readPhysicalId(request.PhysicalResourceId)?.wabaId === wanted.wabaId;
      // Another account is another link: CloudFormation deletes the old one afterwards.
      if (!sameAccount) return await create(wanted, destinations);
      return await update(wanted, request.OldResourceProperties.TopicArn, request.PhysicalResourceId, destinations);
    }
    case 'Delete':
      return await remove(request.PhysicalResourceId, request.ResourceProperties, destinations);
  }
}

function wantedBy({
  ResourceProperties: { WabaId, TopicArn, TakeOver },
}: Exclude<CustomResourceRequest, { RequestType: 'Delete' }>): Wanted {
  return { wabaId: WabaId, topicArn: TopicArn, takeOver: TakeOver };
}

async function create(wanted: Wanted, destinations: Destinations): Promise<LinkResult> {
  const current = await destinations.of(wanted.wabaId);
  const foreign = typeof current === 'object' && current.arn !== wanted.topicArn ? current : undefined;
  const obstacle = obstacleTo(wanted, current, foreign);
  if (obstacle !== undefined) return { status: 'refused', physicalId: NOTHING, reason: obstacle };
  const physicalId = physicalIdOf(wanted.wabaId, foreign?.arn);
  return await link(wanted, current, physicalId, destinations);
}

/**
 * What is remembered stays what stood there first: a newer one would come back as a link of its own, to be deleted. A link
 * that somebody has taken away since is only refused where it was to be made: going back to a topic that it already had
 * must not fail, or the stack stands between two states.
 */
async function update(
  wanted: Wanted,
  oldTopicArn: string,
  physicalId: string,
  destinations: Destinations,
): Promise<LinkResult> {
  const current = await destinations.of(wanted.wabaId);
  const ours = [wanted.topicArn, oldTopicArn];
  const foreign = typeof current === 'object' && !ours.includes(current.arn) ? current : undefined;
  const lost = current === 'no-account' || (foreign !== undefined && !wanted.takeOver);
  if (lost && wanted.topicArn === oldTopicArn)
    return { status: 'done', physicalId, note: 'events no longer go to our topic; left as it is' };
  const obstacle = obstacleTo(wanted, current, foreign);
  if (obstacle !== undefined) return { status: 'refused', physicalId, reason: obstacle };
  return await link(wanted, current, physicalId, destinations);
}

/** A failure keeps the id, since the change may have been made all the same; what was not made is not undone. */
async function link(
  { wabaId, topicArn }: Wanted,
  current: Awaited<ReturnType<Destinations['of']>>,
  physicalId: string,
  destinations: Destinations,
): Promise<LinkResult> {
  const before = typeof current === 'object' ? current.arn : 'nowhere';
  if (before === topicArn) return { status: 'done', physicalId, note: 'already linked' };
  try {
    if ((await destinations.set(wabaId, topicArn)) === 'refused') {
      const reason = `End User Messaging Social does not take ${topicArn} for ${wabaId}; check that both are in one region`;
      return { status: 'refused', physicalId, reason };
    }
  } catch (error) {
    return { status: 'refused', physicalId, reason: reasonOf(error) };
  }
  return { status: 'done', physicalId, note: `linked; before, events went to: ${before}` };
}

async function remove(
  physicalId: string,
  { WabaId, TopicArn: topicArn }: { readonly WabaId: string; readonly TopicArn: string },
  destinations: Destinations,
): Promise<LinkResult> {
  const done = (note: string): LinkResult => ({ status: 'done', physicalId, note });
  // CloudFormation makes an id up when it did not hear of a creation: the link may stand all the same. What stood there
  // before is only in the log then.
  const id = readPhysicalId(physicalId === NOTHING || physicalId.startsWith('waba-') ? physicalId : WabaId);
  if (id === undefined) return done('nothing was linked');
  const current = await destinations.of(id.wabaId);
  if (current === 'no-account') return done('the account is gone');
  if (current === 'none' || current.arn !== topicArn) return done('events no longer go to our topic; left as it is');
  if ((await destinations.set(id.wabaId, id.formerArn)) === 'set') {
    return done(id.formerArn === undefined ? 'unlinked' : `put back: ${id.formerArn}`);
  }
  // The topic goes all the same: better no destination than one that is gone.
  await destinations.set(id.wabaId, undefined);
  return done(`unlinked; could not put back: ${id.formerArn ?? 'nothing'}`);
}

/** Why the account must be left as it is, and what to do about it. */
function obstacleTo(
  { wabaId, takeOver }: Wanted,
  current: Awaited<ReturnType<Destinations['of']>>,
  foreign: Destination | undefined,
): string | undefined {
  if (current === 'no-account')
    return `${wabaId} is not linked to End User Messaging Social in this account and region; link it in the console first`;
  if (foreign === undefined) return undefined;
  if (!takeOver)
    return `${wabaId} sends its events to ${foreign.arn}; say takeOver: true in the stage's file to replace that`;
  // Putting it back would need leave to pass that role.
  if (foreign.roleArn !== undefined)
    return `${wabaId} sends its events to ${foreign.arn} through a role, which cannot be put back later; remove it yourself first`;
  return undefined;
}
