import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { CALL_LIMITS } from '@randevou/contracts';
import { CommandFailed } from './command-errors.ts';

/** What a stack of the stage has published in SSM. Says where to look when it is not there. */
export async function readParameter(name: string, ssm = new SSMClient(CALL_LIMITS)): Promise<string> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
    if (Parameter?.Value !== undefined) return Parameter.Value;
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error;
  }
  throw new CommandFailed(
    `The parameter ${name} is not in this AWS account and region. Is the stage deployed there? Check AWS_PROFILE and AWS_REGION.`,
  );
}
