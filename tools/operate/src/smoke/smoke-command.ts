import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { CALL_LIMITS, keysAt, names, PseudonymSecret, SMOKE, SmokeSecret } from '@randevou/contracts';
import { createPseudonyms } from '@randevou/conversation';
import { openKeys, readSecret } from '@randevou/stage';
import { createCustomerFinder, createOperatorStore, createReplyReader } from '@randevou/store-dynamodb';
import { readOptions } from '../read-options.ts';
import { readParameter } from '../read-parameter.ts';
import type { Command } from '../run-command.ts';
import { runSmoke } from './run-smoke.ts';
import { toSmokeEvent, type SmokeContent } from './smoke-event.ts';
import { SMOKE_PROFILE } from './smoke-profile.ts';

const HELP = `npm run smoke -- --stage S [--table NAME] [--patience 30]

Books and cancels a table over the whole stage, from its topic to its ledger, as a customer of a business that only this
test has; nothing is sent to anybody. Prints the milliseconds of each step; exit 1 names the step that failed.
  --patience  seconds to wait for one reply, cold starts included`;

export const smokeCommand: Command = {
  help: HELP,
  run: async (words, { out }) => {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...words], options: { stage: text, table: text, patience: text } });
    const stage = readOptions.stage(values.stage);
    const patience = readOptions.count('--patience', values.patience, 1) ?? 30;
    const tableName = values.table ?? (await readParameter(names.tableParameter(stage)));
    const topicArn = await readParameter(names.inboundTopicParameter(stage));
    const { keys } = await readSecret(names.smokeSecret(stage), SmokeSecret);
    const keyring = await openKeys(names.pseudonymSecret(stage), PseudonymSecret, { now: Date.now });
    const { profiles, ledger } = createOperatorStore({ tableName, now: Date.now });
    await profiles.put(SMOKE_PROFILE);

    const sns = new SNSClient(CALL_LIMITS);
    const pseudonyms = createPseudonyms(keyring);
    const phone = `${SMOKE.customerPrefix}${String(randomInt(100_000_000)).padStart(8, '0')}`;
    const find = createCustomerFinder({ tableName, keyring });
    const publish = async (content: SmokeContent): Promise<readonly string[]> => {
      const messageId = `smoke.${randomUUID()}`;
      const event = toSmokeEvent({ messageId, phone, content, at: Date.now() }, keysAt(keys, Date.now()).inUse);
      await sns.send(new PublishCommand({ TopicArn: topicArn, Message: event }));
      const { key, others } = await pseudonyms.message(messageId);
      return [key, ...others];
    };
    await runSmoke({
      phone,
      publish,
      findCustomer: () => find(SMOKE.businessId, { phone }),
      readReply: createReplyReader({ tableName }),
      listBookings: (customerId) => ledger.listBookings(SMOKE.businessId, { customerId }),
      now: () => performance.now(),
      sleep,
      tell: out,
      patienceMs: patience * 1000,
    });
  },
};
