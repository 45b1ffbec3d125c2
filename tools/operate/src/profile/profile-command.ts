import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explainProfile, loadProfile, ProfileError, writeProfile } from '@randevou/business-profile';
import { type BusinessProfile, names } from '@randevou/contracts';
import { createOperatorStore, type OperatorStore } from '@randevou/store-dynamodb';
import { CommandFailed, UsageError } from '../command-errors.ts';
import { createAudit } from '../create-audit.ts';
import { readEnvironment } from '../env.ts';
import { readOptions } from '../read-options.ts';
import { readParameter } from '../read-parameter.ts';
import type { Command } from '../run-command.ts';
import { checkChannel } from './check-channel.ts';
import { compareProfile } from './compare-profile.ts';
import { pushProfile } from './push-profile.ts';
import { tellComparison } from './tell-comparison.ts';
import { tellVersions } from './tell-versions.ts';

const HELP = `npm run profile -- check FILE
npm run profile -- diff --stage S [--against VERSION] [--json] FILE
npm run profile -- push --stage S [--accept-broken N] FILE
npm run profile -- show --stage S [--version N] ID
npm run profile -- versions --stage S ID

  check     reads the file, and says everything that is wrong with it, or what it means; no account is needed
  diff      which bookings the file would break, and what would change against the stored version
  push      the same, then stores the file as the newest version. When bookings break it is refused, unless
            --accept-broken names exactly how many
  show      the stored profile as YAML, without its author's comments; pushing an older version takes the newer back
  versions  all that were stored, and what each changed

--table NAME names another table than the stage's.`;

const OPTIONS = {
  stage: { type: 'string' },
  table: { type: 'string' },
  against: { type: 'string' },
  'accept-broken': { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const profileCommand: Command = {
  help: HELP,
  run: async (words, terminal) => {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    const [verb, subject, ...more] = positionals;
    if (verb === undefined || subject === undefined || more.length > 0) {
      throw new UsageError('Say what to do and with which file or business');
    }
    const openStage = async (): Promise<OperatorStore & { readonly stage: string }> => {
      const stage = readOptions.stage(values.stage);
      const tableName = values.table ?? (await readParameter(names.tableParameter(stage)));
      return { ...createOperatorStore({ tableName, now: Date.now }), stage };
    };
    switch (verb) {
      case 'check':
        terminal.out(explainProfile(await load(subject)));
        return;
      case 'diff': {
        const profile = await load(subject);
        const against = readOptions.count('--against', values.against, 1);
        const comparison = await compareProfile(await openStage(), profile, { now: Date.now(), against });
        terminal.out(values.json === true ? asJson(comparison) : tellComparison(comparison).join('\n'));
        return;
      }
      case 'push': {
        const profile = await load(subject);
        const acceptBroken = readOptions.count('--accept-broken', values['accept-broken']);
        const { stage, ...store } = await openStage();
        const ofStage = {
          audit: createAudit({ stage }),
          checkChannel: checkChannel.bind(undefined, stage),
          now: Date.now,
        };
        await pushProfile({ ...store, ...ofStage }, profile, { acceptBroken, terminal });
        return;
      }
      case 'show': {
        const version = readOptions.count('--version', values.version, 1);
        const found = await (await openStage()).profiles.version(subject, version);
        if (found === undefined) {
          throw new CommandFailed(
            `The stage has no ${version === undefined ? '' : `version ${String(version)} of `}"${subject}".`,
          );
        }
        terminal.out(`# version ${String(found.version)}\n${writeProfile(found.profile).trimEnd()}`);
        return;
      }
      case 'versions': {
        const versions = await (await openStage()).profiles.versions(subject);
        if (versions.length === 0) throw new CommandFailed(`The stage has no business "${subject}".`);
        terminal.out(tellVersions(versions).join('\n'));
        return;
      }
      default:
        throw new UsageError(`"${verb}" is none of check, diff, push, show, versions`);
    }
  },
};

/** Relative to where npm was called from. */
async function load(file: string): Promise<BusinessProfile> {
  try {
    return await loadProfile(resolve(readEnvironment().INIT_CWD, file));
  } catch (error) {
    if (error instanceof ProfileError) throw new CommandFailed(error.message);
    throw error;
  }
}

function asJson({ before, differences, broken }: Awaited<ReturnType<typeof compareProfile>>): string {
  const bookings = broken.map(({ booking: { reference, slot }, reasons }) => ({ reference, ...slot, reasons }));
  return JSON.stringify({ against: before?.version ?? null, differences, broken: bookings }, undefined, 2);
}
