export { postponeBy } from './postpone-by.ts';
export { AgentAddressError, createAgentAddressReader } from './create-agent-address-reader.ts';
export { openKeys } from './open-keys.ts';
export { openSecret, type SecretOptions } from './open-secret.ts';
export { readSecret } from './read-secret.ts';
export { sendWakeUp, type WakeUpQueue } from './send-wake-up.ts';
export { signSmokeEntry } from './sign-smoke-entry.ts';
export { verifySmokeEvent, type SmokeVerifier } from './verify-smoke-event.ts';
