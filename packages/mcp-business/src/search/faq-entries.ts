import type { BusinessProfile } from '@randevou/contracts';
import { localized } from '../localized.ts';
import { allLanguages, type InfoEntry } from './info-entry.ts';

export function faqEntries(profile: BusinessProfile): InfoEntry[] {
  return profile.faq.map(({ id, question, answer }) => ({
    source: 'faq',
    subject: `${allLanguages(question)} ${id.replaceAll(/[-_]/g, ' ')}`,
    topics: [],
    body: allLanguages(answer),
    title: (language) => localized(question, language, profile),
    text: (language) => localized(answer, language, profile),
  }));
}
