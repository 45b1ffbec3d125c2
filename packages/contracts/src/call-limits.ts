/**
 * For AWS clients whose calls are small and may be repeated; never for SendWhatsAppMessage and InvokeAgentRuntime, which
 * are sent once. Without it the SDK waits for an answer for ever: a stalled connection would cost the function's whole
 * time, and the customer the queue's long visibility.
 */
export const CALL_LIMITS = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
} as const;
