import {
  type CloudWatchLogsClient,
  GetQueryResultsCommand,
  ResourceNotFoundException,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CommandFailed } from '../command-errors.ts';
import { pollPauses } from '../poll-pauses.ts';

/** What one query of Logs Insights gives at most. */
export const MOST_RESULTS = 10_000;
const LONGEST_MS = 10 * 60_000;

export interface LogQueryDeps {
  readonly logs: CloudWatchLogsClient;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** Told now and then that the query runs on. */
  readonly note: (line: string) => void;
}

/** The messages that a query of Logs Insights finds in a log group; `from` and `to` are epoch milliseconds. */
export async function queryLogGroup(
  { logs, sleep, note }: LogQueryDeps,
  { logGroupName, from, to, filter }: { logGroupName: string; from: number; to: number; filter: string },
): Promise<string[]> {
  const queryId = await start(logs, {
    logGroupName,
    startTime: Math.floor(from / 1000),
    endTime: Math.ceil(to / 1000),
    queryString: `fields @message | filter ${filter} | sort @timestamp asc | limit ${String(MOST_RESULTS)}`,
  });
  let waited = 0;
  for (const pause of pollPauses()) {
    const { status, results = [] } = await logs.send(new GetQueryResultsCommand({ queryId }));
    if (status === 'Complete') {
      return results.flatMap((row) => row.find(({ field }) => field === '@message')?.value ?? []);
    }
    if (status !== 'Running' && status !== 'Scheduled' && status !== 'Unknown') {
      throw new CommandFailed(
        `The query of ${logGroupName} ended as ${status ?? 'nothing'}; ask for a shorter time with --since.`,
      );
    }
    if (waited >= LONGEST_MS) break;
    note(`looking through ${logGroupName} … ${(waited / 1000).toFixed(1)} s`);
    await sleep(pause);
    waited += pause;
  }
  throw new CommandFailed(`The query of ${logGroupName} took over ten minutes; ask for a shorter time with --since.`);
}

async function start(
  logs: CloudWatchLogsClient,
  query: { logGroupName: string; startTime: number; endTime: number; queryString: string },
): Promise<string> {
  try {
    const { queryId } = await logs.send(new StartQueryCommand(query));
    if (queryId !== undefined) return queryId;
    throw new CommandFailed(`CloudWatch Logs began no query of ${query.logGroupName}.`);
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    throw new CommandFailed(
      `There is no log group ${query.logGroupName} in this account and region: X-Ray's Transaction Search is off, no span has come yet, or X-Ray did not make the group. The account's stack switches it on; infra/guides/first-message.md says how the group is made.`,
    );
  }
}
