import { SMOKE } from '@randevou/contracts';
import type { Report } from './check-profile.ts';
import type { Sections } from './parse-sections.ts';

/** The id and the number of the smoke test, whose messages are refused and whose replies are never sent. */
export function checkReserved({ head: { id, channel } }: Sections, report: Report): void {
  if (id === SMOKE.businessId) {
    report(['id'], `"${id}" is the business of the smoke test`, 'Give your business another id');
  }
  for (const name of ['phoneNumberId', 'originationPhoneNumberId'] as const) {
    if (channel?.[name] === SMOKE[name]) {
      report(
        ['channel', name],
        'this is the number of the smoke test, and nobody has it',
        'Write the number of your own',
      );
    }
  }
}
