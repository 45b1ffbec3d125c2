import type { Converse } from './bedrock/converse.ts';
import type { InterceptedCall } from './interceptor.ts';

/** A function as CDK would deploy it: by the path of its entry. */
export interface FunctionOptions {
  /** File URL of the module. */
  readonly entry: string;
  /** `handler` unless given. */
  readonly exportName?: string;
  /** Besides what every function gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Real milliseconds; 45 s unless given. */
  readonly timeoutMs?: number;
  /** Most execution environments at once; 4 unless given. */
  readonly maxWorkers?: number;
  /** Gives it a function URL that is registered in SSM under this name. */
  readonly toolServer?: string;
}

/** Names that only the running stage knows, for the environment of its functions. */
export interface StageResources {
  readonly stage: string;
  readonly queueUrl: string;
  readonly whatsappTopicArn: string;
  readonly eventsTopicArn: string;
  readonly agentRuntimeArn: string;
  /** Where the customers' media go. */
  readonly mediaBucket: string;
  readonly otlpEndpoint: string;
}

export interface LocalOptions {
  /** `local` unless given. */
  readonly stage?: string;
  /** Folder of the data, or `memory`. */
  readonly dataDir: string;
  /** Epoch milliseconds at which the clock starts; real time unless given. */
  readonly now?: number;
  /** The clock stands still until it is moved. */
  readonly frozen?: boolean;
  /** Of the faults with a rate, and of the pseudonyms' key in memory; 1 unless given. */
  readonly seed?: number;
  /** By their names. */
  readonly functions: Readonly<Record<string, FunctionOptions>>;
  /** Name of the function that the WhatsApp topic invokes. */
  readonly ingress: string;
  /** The function that the queue feeds. */
  readonly queue: {
    readonly functionName: string;
    /** 1 unless given. */
    readonly batchSize?: number;
    /** 4 unless given. */
    readonly maximumConcurrency?: number;
    /** 270 s unless given. */
    readonly visibilityMs?: number;
    /** 5 unless given. */
    readonly maxReceiveCount?: number;
  };
  /** A function that runs every so often. */
  readonly schedule?: {
    readonly functionName: string;
    readonly everyMs: number;
    /**
     * Tells at which instant the function next has something to do, so that moving the clock by a day need not run it
     * 1440 times. Without it every run takes place.
     */
    readonly nextDue?: (after: number) => Promise<number | undefined>;
  };
  /** The agent's HTTP server, which listens on `PORT`. */
  readonly agent?: { readonly entry: string; readonly env?: Readonly<Record<string, string>> };
  /** The model behind Bedrock's stand-in; without it there is no such endpoint. */
  readonly converse?: Converse;
  /** Environment of all functions and the agent; asked for at the start of each process. */
  readonly env: (resources: StageResources) => Readonly<Record<string, string>>;
  /** Shown every call of a stand-in, before and after; must not throw. */
  readonly observe?: (call: InterceptedCall) => void;
  /** Called with every export of spans: OTLP in JSON. */
  readonly onExport?: (body: string) => void;
  /** Called with every line that a function or the agent writes. */
  readonly log?: (program: string, line: string) => void;
}
