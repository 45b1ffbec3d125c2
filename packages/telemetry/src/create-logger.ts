import { Logger as Powertools, LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import { trace } from '@opentelemetry/api';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { describeError } from './private-error.ts';

/** Counts, durations, codes, pseudonyms. Never a phone number, name, message text or WhatsApp id. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON line per event; `event` is a fixed phrase that can be searched for. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields, error?: unknown): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

class PrivateFormatter extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, additional: LogAttributes): LogItem {
    const item = new LogItem({
      attributes: {
        timestamp: this.formatTimestamp(attributes.timestamp),
        level: attributes.logLevel,
        service: attributes.serviceName,
        message: attributes.message,
        requestId: attributes.lambdaContext?.awsRequestId,
        // Of the message; Lambda's own, beside it, is only the invocation's.
        traceId: trace.getActiveSpan()?.spanContext().traceId,
        xrayTraceId: attributes.xRayTraceId,
      },
    });
    return item.addAttributes(additional);
  }

  override formatError(error: Error): LogAttributes {
    return { ...describeError(error) };
  }
}

/** A logger for one deployable; errors are reduced to what may be told (see `describeError`). */
export function createLogger(options: { readonly service: string }): Logger {
  const powertools = new Powertools({ serviceName: options.service, logFormatter: new PrivateFormatter() });
  const withError = (fields: LogFields | undefined, error: unknown): LogAttributes =>
    error === undefined
      ? { ...fields }
      : { ...fields, error: error instanceof Error ? error : new Error(`thrown: ${typeof error}`) };
  return {
    info: (event, fields) => {
      powertools.info(event, { ...fields });
    },
    warn: (event, fields, error) => {
      powertools.warn(event, withError(fields, error));
    },
    error: (event, error, fields) => {
      powertools.error(event, withError(fields, error));
    },
  };
}
