/** Stands for a creation that was refused: there is nothing to delete. */
export const NOTHING = 'nothing-linked';

/** CloudFormation keeps no longer ones. */
const LONGEST = 1024;

/**
 * What CloudFormation remembers of a link: the account and what stood there before. It so comes back with the delete,
 * without a store of our own and the rights on it.
 */
export function physicalIdOf(wabaId: string, formerArn: string | undefined): string {
  const id = formerArn === undefined ? wabaId : `${wabaId}|${formerArn}`;
  if (id.length > LONGEST) throw new Error(`What stood there has too long a name to be remembered: ${formerArn ?? ''}`);
  return id;
}

/** The other way; undefined for what is no link. */
export function readPhysicalId(id: string): { readonly wabaId: string; readonly formerArn?: string } | undefined {
  const [wabaId = '', formerArn] = id.split('|');
  if (!wabaId.startsWith('waba-')) return undefined;
  return { wabaId, ...(formerArn === undefined ? {} : { formerArn }) };
}
