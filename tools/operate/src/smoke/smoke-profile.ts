import { BusinessProfile, SMOKE } from '@randevou/contracts';

const everyDay = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' },
] satisfies BusinessProfile['hours'];

/** The restaurant that nobody visits: always open, and so large that no run stands in the way of another. */
export const SMOKE_PROFILE: BusinessProfile = BusinessProfile.parse({
  v: 1,
  id: SMOKE.businessId,
  name: 'Smoke test',
  category: 'restaurant',
  timeZone: 'Etc/UTC',
  languages: ['en'],
  currency: 'USD',
  phone: SMOKE.businessPhone,
  owner: { phone: SMOKE.businessPhone },
  channel: { phoneNumberId: SMOKE.phoneNumberId, originationPhoneNumberId: SMOKE.originationPhoneNumberId },
  policies: { slotIntervalMinutes: 30, noticeMinutes: 0, horizonDays: 7, moveUntilMinutes: 0, cancelUntilMinutes: 0 },
  hours: everyDay,
  resources: [{ id: 'hall', name: 'Hall', kind: 'room', mode: 'shared', seats: 1000 }],
  services: [
    {
      id: 'dinner',
      name: { en: 'Dinner' },
      aliases: ['table'],
      durationMinutes: 60,
      resources: ['hall'],
      asks: ['partySize'],
    },
  ],
  quietHours: { from: '22:00', to: '07:00' },
  reminders: { minutesBefore: [] },
  retention: { conversationDays: 1 },
});
