import type { ConversationMode } from '@randevou/contracts';
import { strictest, type Profiles, type Switches } from '@randevou/conversation';
import { CommandFailed } from '../command-errors.ts';
import type { Audit } from '../create-audit.ts';

export interface SwitchDeps {
  readonly switches: Pick<Switches, 'read' | 'set'>;
  readonly profiles: Pick<Profiles, 'byId'>;
  readonly audit: Audit;
}

export interface SwitchRequest {
  /** Without one: the whole stage. */
  readonly business?: string;
  /** Without one nothing is changed, only told. */
  readonly mode?: ConversationMode;
}

/** Sets a switch, and tells how it stood and what holds now. Throws CommandFailed for a business that is not there. */
export async function switchMode(
  { switches, profiles, audit }: SwitchDeps,
  { business, mode }: SwitchRequest,
): Promise<string> {
  if (business !== undefined && (await profiles.byId(business)) === undefined) {
    throw new CommandFailed(`The stage has no business "${business}"`);
  }
  const whose = business ?? 'the whole stage';
  const before = await switches.read(business);
  if (mode !== undefined) {
    await audit({ what: `switch ${mode}`, ...(business === undefined ? {} : { business }) });
    await switches.set(mode, business);
  }
  const after = await switches.read(business);
  const lines = [mode === undefined ? `${whose}: ${after}` : `${whose}: ${before} -> ${after}`];
  if (business !== undefined) {
    const stage = await switches.read();
    const holds = strictest([stage, after]);
    if (holds !== after) lines.push(`The whole stage is ${stage}, so ${holds} holds for ${business}.`);
  }
  return lines.join('\n');
}
