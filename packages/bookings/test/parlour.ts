import { BusinessProfile } from '@randevou/contracts';
import { salon } from './salon.ts';

type ProfileInput = (typeof BusinessProfile)['_zod']['input'];
type Limits = NonNullable<ProfileInput['services'][number]['limits']>;

export interface Parlour {
  /** By the id of a service or resource. */
  readonly limits?: Readonly<Record<string, Limits>>;
  readonly change?: Partial<ProfileInput>;
  readonly policies?: Partial<ProfileInput['policies']>;
}

const FORENOON = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const, from: '09:00', to: '12:00' };

/** A small salon in Paris with two people, of whom one trims beards, and a waiting list. */
export function parlour({ limits = {}, change = {}, policies = {} }: Parlour = {}): BusinessProfile {
  const plain = salon();
  const staff = { kind: 'staff' as const, mode: 'exclusive' as const, seats: 1 };
  const service = { asks: [] };
  const limited = <Owner extends { readonly id: string }>(owner: Owner): Owner & { limits: Limits } => ({
    ...owner,
    limits: limits[owner.id] ?? [],
  });
  return BusinessProfile.parse({
    ...plain,
    policies: {
      ...plain.policies,
      noticeMinutes: 60,
      moveUntilMinutes: 60,
      cancelUntilMinutes: 60,
      waitingList: { offerMinutes: 30 },
      ...policies,
    },
    hours: [{ ...FORENOON, days: [...FORENOON.days] }],
    resources: [
      { ...staff, id: 'karim', name: 'Karim' },
      { ...staff, id: 'maya', name: 'Maya' },
    ].map(limited),
    services: [
      {
        ...service,
        id: 'haircut',
        name: { en: 'Haircut' },
        durationMinutes: 45,
        price: { amount: 45, currency: 'EUR' },
        resources: ['karim', 'maya'],
      },
      {
        ...service,
        id: 'beard',
        name: { en: 'Beard' },
        durationMinutes: 20,
        bufferAfterMinutes: 10,
        price: { amount: 19.9, currency: 'EUR' },
        resources: ['karim'],
      },
      {
        ...service,
        id: 'colour',
        name: { en: 'Colour' },
        durationMinutes: 60,
        bufferBeforeMinutes: 5,
        bufferAfterMinutes: 15,
        resources: ['maya'],
      },
    ].map(limited),
    ...change,
  });
}
