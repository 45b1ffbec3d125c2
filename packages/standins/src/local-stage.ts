import type { PseudonymKeyring, ScopePrivateKey, ToolServer } from '@randevou/contracts';
import type { SharedClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { InvocationResult } from './lambda/invocation.ts';
import type { StageResources } from './local-options.ts';
import type { Notification } from './messaging/sns-service.ts';
import type { FifoQueue } from './messaging/sqs-queue.ts';
import type { TraceStore } from './trace-store.ts';
import type { VoiceNotes } from './voice/voice-notes.ts';
import type { WhatsApp } from './whatsapp/whatsapp-channel.ts';

/** A running stage, and what one can do to it from outside. */
export interface LocalStage {
  readonly resources: StageResources;
  /** Environment in which the host's own SDK clients reach the stage; faults leave them alone. */
  readonly environment: Readonly<Record<string, string>>;
  /** Tool servers as SSM lists them. */
  readonly toolServers: readonly ToolServer[];
  /** Private key of tool scopes: the host may act as the owner. */
  readonly scopeKey: ScopePrivateKey;
  readonly pseudonymKeys: PseudonymKeyring;
  readonly clock: SharedClock;
  readonly faults: Faults;
  readonly traces: TraceStore;
  readonly whatsapp: WhatsApp;
  /** What is said in customers' voice notes, by media id. */
  readonly voiceNotes: VoiceNotes;
  /** What the functions published to the events topic. */
  readonly published: readonly Notification[];
  /** Events given up after Lambda's three tries, for people to read. */
  readonly dropped: readonly string[];
  readonly queue: FifoQueue;
  readonly deadLetters: FifoQueue;
  /** Whether anything runs now. What waits for a later instant does not count. */
  readonly busy: boolean;
  idle(): Promise<void>;
  /** Called whenever an invocation ended. */
  onActivityEnd(listener: () => void): () => void;
  /** Events that Lambda will try again at a later instant. */
  readonly retriesWaiting: number;
  /** The queue feeds nothing until the returned function is called, so that a burst of messages can gather. */
  hold(): () => void;
  /** The next instant of the clock at which something could run: a visibility's end, a retry, the schedule. */
  nextInstant(): number | undefined;
  /** Moves the clock; what falls due meanwhile happens in order. Epoch milliseconds, forward only. */
  moveTo(instant: number): Promise<void>;
  invoke(functionName: string, event: unknown): Promise<InvocationResult>;
  /** Loads every function and the agent; rejects if one of them does not load. */
  warm(): Promise<void>;
  /** Ends the processes of a function, of the agent (`agent-runtime`), or all: they start anew when needed. */
  crash(name?: string): void;
  /** Empties data, queues and records; the clock starts anew at `now`. Functions stay warm. */
  reset(options?: { readonly now?: number; readonly frozen?: boolean }): Promise<void>;
  close(): Promise<void>;
}
