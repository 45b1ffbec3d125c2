import { SMOKE } from '@randevou/contracts';
import { describe, expect, it } from '@jest/globals';
import { bistroWith } from '../test/bistro.ts';
import { saidOf } from '../test/issues-of.ts';

describe('checkReserved', () => {
  it.each<[name: string, text: string, says: RegExp]>([
    ['the id', bistroWith('id: bistro', `id: ${SMOKE.businessId}`), /^id 1: .*smoke test/],
    [
      "Meta's id of the number",
      bistroWith('100000000000009', `'${SMOKE.phoneNumberId}'`),
      /^channel\.phoneNumberId 9: .*smoke test/,
    ],
    [
      "AWS's id of the number",
      bistroWith('phone-number-id-00000000000000000000000000000009', SMOKE.originationPhoneNumberId),
      /^channel\.originationPhoneNumberId 9: .*smoke test/,
    ],
  ])('refuses %s of the smoke test', (_, text, says) => {
    expect(saidOf(text)).toContainEqual(expect.stringMatching(says));
  });
});
