import type { ProfileFacts } from '@randevou/contracts';
import { fold } from './when/tokenise.ts';

const URGENT = /^(?:emergenc|urgenc|urgent)/;

/** The service for what cannot wait, where the business has one. */
export function findEmergencyService({ services }: Pick<ProfileFacts, 'services'>): string | undefined {
  return services.find(({ id, name, aliases }) =>
    [id, ...Object.values(name), ...aliases].some((word) => URGENT.test(fold(word))),
  )?.id;
}
