import { useEffect, useState } from 'preact/hooks';
import { api, type Booking, type Health, type Message, type Span } from './api.ts';

const POLL_WAIT_MS = 20_000;
const AFTER_PROBLEM_MS = 1500;
const REFRESH_MS = 2000;

export interface Conversation {
  readonly messages: readonly Message[];
  readonly idle: boolean;
  /** A person was asked for. */
  readonly paused: boolean;
  readonly problem: string | undefined;
}

/** Follows a customer's conversation as it goes on; `epoch` changes when it starts anew. */
export function useConversation(customer: string, epoch: number): Conversation {
  const [state, setState] = useState<Conversation>({ messages: [], idle: true, paused: false, problem: undefined });
  useEffect(() => {
    const stop = new AbortController();
    let messages: readonly Message[] = [];
    const follow = async () => {
      let wait = 0;
      for (;;) {
        try {
          const next = await api.messages(customer, messages.at(-1)?.seq ?? 0, wait);
          if (stop.signal.aborted) return;
          messages = [...messages, ...next.messages];
          setState({ messages, idle: next.idle, paused: next.paused, problem: undefined });
          // While a turn runs, the indicator must notice its end.
          wait = next.idle ? POLL_WAIT_MS : 500;
        } catch (error) {
          if (stop.signal.aborted) return;
          setState({
            messages,
            idle: true,
            paused: false,
            problem: error instanceof Error ? error.message : String(error),
          });
          await new Promise((resolve) => setTimeout(resolve, AFTER_PROBLEM_MS));
        }
      }
    };
    setState({ messages: [], idle: true, paused: false, problem: undefined });
    void follow();
    return () => {
      stop.abort();
    };
  }, [customer, epoch]);
  return state;
}

export interface Beside {
  readonly health: Health | undefined;
  readonly bookings: readonly Booking[];
  readonly spans: readonly Span[];
}

/** What stands beside the chat: clock, bookings, and the trace of the turn that answered the message. */
export function useBeside(messageId: string | undefined, epoch: number): Beside {
  const [state, setState] = useState<Beside>({ health: undefined, bookings: [], spans: [] });
  useEffect(() => {
    let stopped = false;
    const refresh = async () => {
      const [health, bookings, spans] = await Promise.all([
        api.health().catch(() => undefined),
        api.bookings().catch(() => []),
        messageId === undefined ? [] : api.turn(messageId).catch(() => []),
      ]);
      if (!stopped) setState({ health, bookings, spans });
    };
    void refresh();
    const timer = setInterval(() => void refresh(), REFRESH_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [messageId, epoch]);
  return state;
}
