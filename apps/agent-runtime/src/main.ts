import { createAgent, createGuidedModel, createNovaModel } from '@randevou/agent';
import { createSignedFetch } from '@randevou/mcp-kit';
import { createLogger, startTelemetry } from '@randevou/telemetry';
import { createApp } from './create-app.ts';
import { readEnvironment } from './env.ts';

const environment = readEnvironment();
const service = 'agent-runtime';
const logger = createLogger({ service });
const telemetry = startTelemetry({ service, endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });

const signedFetch = createSignedFetch({ now: () => Date.now() });
const agent = createAgent({
  model:
    environment.RANDEVOU_MODEL === 'guided'
      ? createGuidedModel
      : createNovaModel({ modelId: environment.RANDEVOU_MODEL_ID, region: environment.AWS_REGION }),
  now: () => Date.now(),
  fetchFor: (server) => (server.thirdParty ? fetch : signedFetch),
  onTrouble: (code, error) => logger.warn('model in trouble', { code }, error),
});

createApp({ agent, logger, telemetry }).run({ port: environment.PORT, host: environment.HOST });
logger.info('agent runtime started', { model: environment.RANDEVOU_MODEL, port: environment.PORT });
