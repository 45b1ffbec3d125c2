import { type UnblockTimeArguments, type UnblockTimeResult } from '@randevou/contracts';
import { Agenda } from '../agenda/agenda.ts';
import { type Desk } from '../desk.ts';
import { isBlockOf } from '../ids.ts';
import { type AgendaEntry } from '../ledger.ts';
import { settle } from '../settle.ts';
import { type OwnerPrincipal } from './owner-desk.ts';
import { refused } from './refused.ts';

/** Gives blocked time back. A block that is gone already was given back before. */
export async function unblockTime(
  desk: Desk,
  owner: OwnerPrincipal,
  { block_id: blockId, ...asked }: UnblockTimeArguments,
): Promise<UnblockTimeResult> {
  const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)];
  if (!isBlockOf(blockId, { businessId: desk.profile.id, from, to })) return refused('unknown_block');
  return settle<UnblockTimeResult>(desk, owner.turnId, async () => {
    const agenda = new Agenda(desk);
    await agenda.read(from, to);
    const isBlock = ({ reference, state }: AgendaEntry): boolean => reference === blockId && state === 'blocked';
    if (!agenda.entries().some(({ entry }) => isBlock(entry))) return { result: { outcome: 'unblocked' } };
    agenda.remove(isBlock);
    const versions = agenda.changes().map(({ expectedVersion }) => expectedVersion);
    return { result: { outcome: 'unblocked' }, change: { agenda, token: [blockId, 'unblock', ...versions] } };
  });
}
