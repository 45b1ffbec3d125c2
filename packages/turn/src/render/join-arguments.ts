import type { JoinWaitingListArguments } from '@randevou/contracts';

type Known<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** The tool's arguments for a wish to wait; what is not known is left out. */
export function joinArguments(
  service_id: string,
  date: string,
  {
    from,
    to,
    partySize,
    resourceId,
    name,
  }: Known<{
    from: string;
    to: string;
    partySize: number;
    resourceId: string;
    name: string;
  }>,
): JoinWaitingListArguments {
  return {
    service_id,
    date,
    ...(from === undefined ? {} : { time_from: from }),
    ...(to === undefined ? {} : { time_to: to }),
    ...(partySize === undefined ? {} : { party_size: partySize }),
    ...(resourceId === undefined ? {} : { resource_id: resourceId }),
    ...(name === undefined ? {} : { name }),
  };
}
