import { parseArgs } from 'node:util';
import { BedrockAgentCoreClient } from '@aws-sdk/client-bedrock-agentcore';
import { AgentAddress, CALL_LIMITS, names } from '@randevou/contracts';
import { CommandFailed } from '../command-errors.ts';
import { createAudit } from '../create-audit.ts';
import { openCustomers } from '../open-customers.ts';
import { readOptions } from '../read-options.ts';
import { readParameter } from '../read-parameter.ts';
import type { Command } from '../run-command.ts';
import { stopSession } from './stop-session.ts';

const HELP = `npm run stop-session -- --stage S --business ID --customer +23057001234|US.abc123 [--table NAME]

Ends the AgentCore session of one customer's conversation. Nothing is lost: the agent keeps nothing between turns, a
running turn is finished without it, and the next one begins a new session. Audited.`;

export const stopSessionCommand: Command = {
  help: HELP,
  run: async (words, { out }) => {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...words],
      options: { stage: text, business: text, customer: text, table: text },
    });
    const stage = readOptions.stage(values.stage);
    const business = readOptions.business(values.business);
    const identity = readOptions.customer(values.customer);
    const address = await readAddress(names.agentParameter(stage));
    const tableName = values.table ?? (await readParameter(names.tableParameter(stage)));
    const { keyring, pseudonymOf } = await openCustomers(stage, tableName);
    const customer = await pseudonymOf(business, identity);
    await createAudit({ stage })({ what: 'stop-session', business, customer });
    const client = new BedrockAgentCoreClient(CALL_LIMITS);
    const outcome = await stopSession({ client, keyring }, address, { businessId: business, customerId: customer });
    out(
      outcome === 'stopped'
        ? `The session of ${customer} is stopped.`
        : `No session of ${customer} runs on version ${address.version} of the agent.`,
    );
  },
};

async function readAddress(parameter: string): Promise<AgentAddress> {
  const stored = await readParameter(parameter);
  if (stored === 'none')
    throw new CommandFailed('This stage has no agent in AgentCore, so there is no session to stop.');
  const parsed = AgentAddress.safeParse(parseJson(stored));
  if (parsed.success) return parsed.data;
  throw new CommandFailed(`The parameter ${parameter} does not have its shape; see contracts/src/agent-address.ts.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
