import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readAccount } from './read-account.ts';

function written(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'account-')), 'account.yaml');
  writeFileSync(path, text);
  return path;
}

describe('the file of an account', () => {
  it('that comes with the repository makes everything but roles', () => {
    const account = readAccount(fileURLToPath(new URL('../account.yaml', import.meta.url)));
    expect(account).toEqual({
      bootstrapQualifier: 'hnb659fds',
      costAllocationTags: 'make',
      transactionSearch: 'make',
      indexedTracesPercent: 1,
    });
  });

  it('may be empty', () => {
    expect(readAccount(written('# nothing\n')).github).toBeUndefined();
  });

  it.each([
    ['github:\n  repository: bot\n', 'github.repository: owner/name'],
    ['transactionSearch: maybe\n', 'transactionSearch: '],
    ['budget: 100\n', '(all): Unrecognized key: "budget"'],
    ['just text\n', '(all): '],
  ])('names the field that is wrong: %j', (text, problem) => {
    const path = written(text);
    expect(() => readAccount(path)).toThrow(`${path} does not describe an account:\n  ${problem}`);
  });
});
