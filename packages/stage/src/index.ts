export { postponeBy } from './postpone-by.ts';
export { readSecret } from './read-secret.ts';
export { sendWakeUp, type WakeUpQueue } from './send-wake-up.ts';
