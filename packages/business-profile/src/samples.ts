import { fileURLToPath } from 'node:url';
import type { BusinessProfile } from '@randevou/contracts';
import { loadProfile } from './load-profile.ts';
import { didYouMean } from './nearest.ts';
import { ProfileError } from './profile-error.ts';

/** Ids of the businesses that ship with the package. */
export const SAMPLE_IDS = ['la-kaz', 'salon-lumiere', 'bright-dental'] as const;
export type SampleId = (typeof SAMPLE_IDS)[number];

export function isSampleId(id: string): id is SampleId {
  return SAMPLE_IDS.some((sample) => sample === id);
}

/** Absolute path of a sample's YAML file. */
export function sampleFile(id: SampleId): string {
  return fileURLToPath(new URL(`../samples/${id}.yaml`, import.meta.url));
}

export function loadSample(id: SampleId): Promise<BusinessProfile> {
  return loadProfile(sampleFile(id));
}

/** A sample by its id, else a profile by the path of its file. Throws a `ProfileError`. */
export async function resolveBusiness(idOrFile: string): Promise<BusinessProfile> {
  if (isSampleId(idOrFile)) return loadSample(idOrFile);
  if (/[./\\]/.test(idOrFile)) return loadProfile(idOrFile);
  throw new ProfileError('profile_unreadable', [
    {
      file: idOrFile,
      path: '',
      problem: 'there is no sample business of this name',
      remedy: `Samples are ${SAMPLE_IDS.join(', ')}; for a file of your own give its path, e.g. ./${idOrFile}.yaml.${didYouMean(idOrFile, SAMPLE_IDS)}`,
    },
  ]);
}
