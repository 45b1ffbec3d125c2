import { type WeeklyWindow } from '@randevou/contracts';

/** Hours that forbid nothing. */
export const ALWAYS: readonly WeeklyWindow[] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' },
];
