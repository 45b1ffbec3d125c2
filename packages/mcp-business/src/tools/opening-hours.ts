import { BUSINESS_TOOLS } from '@randevou/contracts';
import { localDate } from '@randevou/scheduling';
import { businessTool } from '../business-tool.ts';
import { openingDays } from '../opening-days.ts';

export const openingHours = businessTool({
  ...BUSINESS_TOOLS.opening_hours,
  name: 'opening_hours',
  title: 'Opening hours',
  description:
    'Tells when the business is open on the days asked for, holidays and special days included; no windows means closed. ' +
    'Use it for questions about opening hours, not to find a free time.',
  run: (profile, { date, days }, now) => ({
    days: openingDays(profile, date ?? localDate(now, profile.timeZone), days ?? 7),
  }),
});
