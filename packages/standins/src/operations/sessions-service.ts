import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonFailure } from '../http/json-protocol.ts';
import type { Service } from '../http/service.ts';

const STOP = /^\/runtimes\/([^/]+)\/stopruntimesession$/;
const SESSION = 'x-amzn-bedrock-agentcore-runtime-session-id';

/** AgentCore's `StopRuntimeSession` alone; `sessions` by the ids of those that run: `<runtime ARN> <endpoint>`. */
export function createSessionsService(sessions: Map<string, string>): Service {
  return {
    name: 'bedrock-agentcore',
    signingName: 'bedrock-agentcore',
    read: ({ path, query, headers }) => {
      const arn = decodeURIComponent(STOP.exec(path)?.[1] ?? '');
      const sessionId = headers[SESSION];
      if (arn === '' || typeof sessionId !== 'string') {
        throw new AwsError('ValidationException', 'only StopRuntimeSession of a session is known here');
      }
      return {
        name: 'StopRuntimeSession',
        input: { agentRuntimeArn: arn, runtimeSessionId: sessionId },
        run: () => {
          if (sessions.get(sessionId) !== `${arn} ${query.get('qualifier') ?? 'DEFAULT'}`) {
            throw new AwsError('ResourceNotFoundException', 'The session does not exist.', 404);
          }
          sessions.delete(sessionId);
          return jsonAnswer({ statusCode: 200 }, { [SESSION]: sessionId });
        },
      };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalServerException', 'Internal server error', 500),
    throttled: new AwsError('ThrottlingException', 'Rate exceeded', 429),
  };
}
