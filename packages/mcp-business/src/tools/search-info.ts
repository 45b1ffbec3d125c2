import { BUSINESS_TOOLS, type BusinessProfile } from '@randevou/contracts';
import { businessTool } from '../business-tool.ts';
import { createInfoSearch, type InfoSearch } from '../search/create-info-search.ts';

/** A profile object never changes; a new version of it is a new object. */
const searches = new WeakMap<BusinessProfile, InfoSearch>();

function searchOf(profile: BusinessProfile): InfoSearch {
  const known = searches.get(profile);
  if (known !== undefined) return known;
  const search = createInfoSearch(profile);
  searches.set(profile, search);
  return search;
}

export const searchInfo = businessTool({
  ...BUSINESS_TOOLS.search_info,
  name: 'search_info',
  title: 'Search information',
  description:
    'Searches what the business has written for its customers: frequent questions, the menu with prices, diets and ' +
    'allergens, address, phone, terms. Use it for every question about the business that no other tool answers. ' +
    'If `answers` is empty, say that you do not know; never answer from your own knowledge.',
  run: (profile, { query, language }) => ({
    answers: searchOf(profile)(query, language ?? profile.languages[0] ?? 'en'),
  }),
});
