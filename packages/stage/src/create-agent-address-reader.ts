import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { AgentAddress, CALL_LIMITS, names } from '@randevou/contracts';

/** The parameter is missing, or holds something else. */
export class AgentAddressError extends Error {
  override readonly name = 'AgentAddressError';
  readonly code = 'agent_address_invalid';

  constructor(parameter: string, options?: ErrorOptions) {
    super(`SSM parameter ${parameter} must hold the agent's address as its stack publishes it, or none`, options);
  }
}

/** A conversation goes on without the agent, so nobody waits as long as for what it cannot do without. */
const LONGEST_MS = 3_000;

/** Where the stage's agent answers, read from SSM with each call; `none` where the guided policy runs alone. */
export function createAgentAddressReader(
  stage: string,
  ssm = new SSMClient(CALL_LIMITS),
): (signal?: AbortSignal) => Promise<AgentAddress | 'none'> {
  const parameter = names.agentParameter(stage);
  return async (abortSignal = AbortSignal.timeout(LONGEST_MS)) => {
    try {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: parameter }), { abortSignal });
      const value = Parameter?.Value ?? '';
      return value === 'none' ? value : parse(value, parameter);
    } catch (error) {
      if (error instanceof ParameterNotFound) throw new AgentAddressError(parameter);
      throw error;
    }
  };
}

function parse(value: string, parameter: string): AgentAddress {
  try {
    return AgentAddress.parse(JSON.parse(value));
  } catch (cause) {
    throw new AgentAddressError(parameter, { cause });
  }
}
