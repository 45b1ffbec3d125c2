import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonService } from '../parameters/json-service.ts';
import type { Service } from '../http/service.ts';
import { queryLogs } from './query-logs.ts';

const CreateStream = z.object({ logGroupName: z.string(), logStreamName: z.string().min(1) });
const Put = CreateStream.extend({
  logEvents: z.array(z.object({ timestamp: z.number(), message: z.string().min(1) })).min(1),
});
const Start = z.object({
  logGroupName: z.string(),
  /** Seconds. */
  startTime: z.number(),
  endTime: z.number(),
  queryString: z.string(),
});
const Results = z.object({ queryId: z.string() });

/** Older events, and those further ahead, are turned away with the answer `200`. */
const OLDEST_MS = 14 * 86_400_000;
const NEWEST_MS = 2 * 3_600_000;

export interface LogEvent {
  readonly timestamp: number;
  readonly message: string;
}

/** CloudWatch Logs: streams, `PutLogEvents`, and queries of Logs Insights, which run at the first look and end at the next. */
export function createLogsService(groups: ReadonlyMap<string, LogEvent[]>, now: () => number): Service {
  const streams = new Set<string>();
  const queries = new Map<string, { readonly messages: readonly string[]; looks: number }>();
  const groupNamed = (name: string): LogEvent[] => {
    const group = groups.get(name);
    if (!group) throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
    return group;
  };
  return jsonService('logs', 'logs', {
    CreateLogStream: (input) => {
      const { logGroupName, logStreamName } = CreateStream.parse(input);
      groupNamed(logGroupName);
      const name = `${logGroupName} ${logStreamName}`;
      if (streams.has(name)) {
        throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists');
      }
      streams.add(name);
      return {};
    },
    PutLogEvents: (input) => {
      const { logGroupName, logStreamName, logEvents } = Put.parse(input);
      const group = groupNamed(logGroupName);
      if (!streams.has(`${logGroupName} ${logStreamName}`)) {
        throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
      }
      const old = logEvents.filter(({ timestamp }) => timestamp < now() - OLDEST_MS);
      const early = logEvents.filter(({ timestamp }) => timestamp > now() + NEWEST_MS);
      group.push(...logEvents.filter((event) => !old.includes(event) && !early.includes(event)));
      const rejected = {
        ...(old.length === 0 ? {} : { tooOldLogEventEndIndex: old.length }),
        ...(early.length === 0 ? {} : { tooNewLogEventStartIndex: logEvents.length - early.length }),
      };
      return old.length + early.length === 0 ? {} : { rejectedLogEventsInfo: rejected };
    },
    StartQuery: (input) => {
      const { logGroupName, startTime, endTime, queryString } = Start.parse(input);
      const events = groupNamed(logGroupName).filter(
        ({ timestamp }) => startTime * 1000 <= timestamp && timestamp <= endTime * 1000 + 999,
      );
      const messages = queryLogs(
        queryString,
        events.map(({ message }) => message),
      );
      const queryId = randomUUID();
      queries.set(queryId, { messages, looks: 0 });
      return { queryId };
    },
    GetQueryResults: (input) => {
      const query = queries.get(Results.parse(input).queryId);
      if (!query) throw new AwsError('ResourceNotFoundException', 'The specified query does not exist.');
      query.looks += 1;
      if (query.looks === 1) return { status: 'Running', results: [] };
      const results = query.messages.map((value, index) => [
        { field: '@message', value },
        { field: '@ptr', value: String(index) },
      ]);
      return { status: 'Complete', results };
    },
  });
}
