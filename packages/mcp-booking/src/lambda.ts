import { setTimeout as sleep } from 'node:timers/promises';
import { createScopeKeyReader, createScopeVerifier, lambdaHost } from '@randevou/mcp-kit';
import { createToolStore } from '@randevou/store-dynamodb';
import { createLogger, startTelemetry } from '@randevou/telemetry';
import { createServer } from './create-server.ts';
import { readEnvironment } from './env.ts';

const environment = readEnvironment();
const service = 'mcp-booking';
const logger = createLogger({ service });
const telemetry = startTelemetry({ service, endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });
const now = () => Date.now();

const { ledger, profiles } = createToolStore({ tableName: environment.RANDEVOU_TABLE, now });
const keys = createScopeKeyReader({ stage: environment.RANDEVOU_STAGE, now });
const deps = {
  ledger,
  profiles: (businessId: string) => profiles.byId(businessId),
  now,
  wait: (milliseconds: number) => sleep(milliseconds),
  verifyScope: createScopeVerifier({ keys, now }),
  onError: (error: unknown, tool: string) => {
    logger.error('tool failed', error, { tool });
  },
};

/** Handler of the function URL. */
export const handler = lambdaHost(() => createServer(deps), { afterRequest: () => telemetry.flushBriefly() });
