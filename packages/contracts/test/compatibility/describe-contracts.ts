import { describe, expect, test } from '@jest/globals';
import { contractProblems } from './contract-problems.ts';
import type { Contract } from './contract.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { readReleases } from './read-releases.ts';
import { unseen } from './unseen.ts';

const WHERE = '(test/examples in contracts, test/items in store-dynamodb)';

/** The tests of contracts against what was released of them. */
export function describeContracts(contracts: readonly Contract[], folder: URL): void {
  const releases = readReleases(folder);

  describe.each(contracts)('$name', (contract) => {
    test('understands, and is understood by, the last release', () => {
      expect(contractProblems(contract, releases.get(contract.name) ?? [])).toEqual([]);
    });

    test('has examples of every kind and field, which its own schema accepts', () => {
      const { schema, examples } = contract;
      for (const example of Object.values(examples)) expect(schema.safeParse(example).error).toBeUndefined();
      const missing = unseen(jsonSchemaOf(schema), Object.values(examples));
      expect(missing.map((path) => `${contract.name}: no example has ${path}: add it to one ${WHERE}`)).toEqual([]);
    });
  });

  test('nothing that was released is forgotten', () => {
    const names = new Set(contracts.map(({ name }) => name));
    expect([...releases.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
}
