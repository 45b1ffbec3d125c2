import { describeContracts } from '@randevou/contracts/testing';
import { expect, test } from '@jest/globals';
import { profileShape } from '../src/create-profiles.ts';
import { parseRow } from '../src/table.ts';
import { profiles } from './items/profiles.ts';
import { STORED_ITEMS } from './stored-items.ts';

describeContracts(STORED_ITEMS, new URL('../fixtures/', import.meta.url));

test('a profile that newer code wrote is read without what this code does not know', () => {
  const { full } = profiles;
  const newer = { ...full, profile: { ...full.profile, deposits: { percent: 20 } } };
  expect(parseRow(newer, profileShape)).toEqual(parseRow(full, profileShape));
});
