import { names } from '@randevou/contracts';
import type { LocalOptions } from '@randevou/standins';
import { addedToolServers } from './added-tool-servers.ts';

export const TABLE_NAME = 'randevou';

export interface StageChoices {
  readonly model: 'guided' | 'nova';
  /** Text is answered when nothing new came for so long, milliseconds. */
  readonly mergeQuietMs: number;
}

/** With how many workers; what somebody adds has one. */
const TOOL_SERVERS = { 'mcp-booking': 3, 'mcp-business': 2 };

const file = (path: string) => new URL(`../../../${path}`, import.meta.url).href;

/** The functions and the agent as the infrastructure deploys them: by path, with the same variables. */
export function stageOptions(
  choices: () => StageChoices,
): Pick<LocalOptions, 'functions' | 'ingress' | 'queue' | 'agent' | 'env'> {
  return {
    functions: {
      ingress: { entry: file('apps/ingress/src/handler.ts'), timeoutMs: 30_000, maxWorkers: 2 },
      orchestrator: { entry: file('apps/orchestrator/src/handler.ts'), maxWorkers: 6 },
      transcriber: { entry: file('apps/transcriber/src/handler.ts'), timeoutMs: 20_000, maxWorkers: 2 },
      relay: { entry: file('apps/relay/src/handler.ts'), timeoutMs: 60_000, maxWorkers: 1 },
      ...toolServers(),
    },
    ingress: 'ingress',
    queue: { functionName: 'orchestrator', batchSize: 1, maximumConcurrency: 6, visibilityMs: 270_000 },
    agent: { entry: file('apps/agent-runtime/src/main.ts') },
    env: (resources) => ({
      RANDEVOU_STAGE: resources.stage,
      RANDEVOU_TABLE: TABLE_NAME,
      RANDEVOU_QUEUE_URL: resources.queueUrl,
      RANDEVOU_EVENTS_TOPIC_ARN: resources.eventsTopicArn,
      RANDEVOU_RELAY_FUNCTION: `relay:${names.alias}`,
      RANDEVOU_TRANSCRIBER_FUNCTION: `transcriber:${names.alias}`,
      RANDEVOU_MEDIA_BUCKET: resources.mediaBucket,
      RANDEVOU_MODEL: choices().model,
      RANDEVOU_MERGE_QUIET_MS: String(choices().mergeQuietMs),
      OTEL_EXPORTER_OTLP_ENDPOINT: resources.otlpEndpoint,
    }),
  };
}

function toolServers(): LocalOptions['functions'] {
  const added = addedToolServers(Object.keys(TOOL_SERVERS)).map((folder) => [folder, 1] as const);
  return Object.fromEntries(
    [...Object.entries(TOOL_SERVERS), ...added].map(([folder, maxWorkers]) => [
      folder,
      {
        entry: file(`packages/${folder}/src/lambda.ts`),
        timeoutMs: 15_000,
        maxWorkers,
        toolServer: folder.slice('mcp-'.length),
      },
    ]),
  );
}
