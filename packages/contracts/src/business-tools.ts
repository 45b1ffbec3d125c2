import * as z from 'zod';
import { Language, LocalDate, WallTime } from './primitives.ts';
import { Money } from './profile.ts';

/* Arguments and results of the tools of `mcp-business`: what the business tells anybody. */

export const ListServicesArguments = z.strictObject({
  language: Language.optional().describe('Language of the names'),
});
export type ListServicesArguments = z.infer<typeof ListServicesArguments>;
export const ListServicesResult = z.object({
  services: z.array(
    z.object({
      serviceId: z.string(),
      name: z.string(),
      description: z.string().optional(),
      durationMinutes: z.int(),
      price: Money.optional(),
      /** Names of the staff that give it; absent where nobody is chosen by name. */
      staff: z.array(z.string()).optional(),
    }),
  ),
});
export type ListServicesResult = z.infer<typeof ListServicesResult>;

export const OpeningHoursArguments = z.strictObject({
  date: LocalDate.optional().describe('First day, YYYY-MM-DD; today unless given'),
  days: z.int().min(1).max(14).optional().describe('Number of days; 7 unless given'),
});
export type OpeningHoursArguments = z.infer<typeof OpeningHoursArguments>;
export const OpeningHoursResult = z.object({
  days: z.array(
    z.object({
      date: LocalDate,
      /** Empty: closed. An end before its start lies on the next day. */
      windows: z.array(z.object({ from: WallTime, to: WallTime })),
    }),
  ),
});
export type OpeningHoursResult = z.infer<typeof OpeningHoursResult>;

export const StaffHoursArguments = z.strictObject({
  date: LocalDate.optional().describe('First day, YYYY-MM-DD; today unless given'),
  days: z.int().min(1).max(14).optional().describe('Number of days; 7 unless given'),
  resource_id: z.string().optional().describe('One member of staff; everybody unless given'),
});
export type StaffHoursArguments = z.infer<typeof StaffHoursArguments>;
export const StaffHoursResult = z.object({
  staff: z.array(
    z.object({
      resourceId: z.string(),
      name: z.string(),
      days: z.array(
        z.object({
          date: LocalDate,
          /** When that person is there, bookings aside. Empty: not in that day. */
          windows: z.array(z.object({ from: WallTime, to: WallTime })),
        }),
      ),
    }),
  ),
});
export type StaffHoursResult = z.infer<typeof StaffHoursResult>;

export const SearchInfoArguments = z.strictObject({
  query: z.string().min(1).max(500).describe("The customer's question in a few words"),
  language: Language.optional().describe('Language of the answers'),
});
export type SearchInfoArguments = z.infer<typeof SearchInfoArguments>;
export const SearchInfoResult = z.object({
  /** Best first, at most five. */
  answers: z.array(z.object({ source: z.enum(['faq', 'menu', 'profile']), title: z.string(), text: z.string() })),
});
export type SearchInfoResult = z.infer<typeof SearchInfoResult>;

export const BUSINESS_TOOLS = {
  list_services: { model: true, arguments: ListServicesArguments, result: ListServicesResult },
  opening_hours: { model: true, arguments: OpeningHoursArguments, result: OpeningHoursResult },
  staff_hours: { model: true, arguments: StaffHoursArguments, result: StaffHoursResult },
  search_info: { model: true, arguments: SearchInfoArguments, result: SearchInfoResult },
} as const;
export type BusinessToolName = keyof typeof BUSINESS_TOOLS;
