import { BUSINESS_TOOLS } from '@randevou/contracts';
import { localDate } from '@randevou/scheduling';
import { businessTool } from '../business-tool.ts';
import { staffDays } from '../staff-days.ts';

export const staffHours = businessTool({
  ...BUSINESS_TOOLS.staff_hours,
  name: 'staff_hours',
  title: 'Staff hours',
  description:
    'Tells when members of staff are there on the days asked for, leave included; no windows means not in that day. ' +
    'Use it for questions like "is Léa there on Friday?", not to find a free time.',
  run: (profile, { date, days, resource_id: wanted }, now) => ({
    staff: profile.resources
      .filter(({ id, kind }) => kind === 'staff' && (wanted === undefined || id === wanted))
      .map((person) => ({
        resourceId: person.id,
        name: person.name,
        days: staffDays(profile, person, date ?? localDate(now, profile.timeZone), days ?? 7),
      })),
  }),
});
