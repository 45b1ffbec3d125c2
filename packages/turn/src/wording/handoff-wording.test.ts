import { describe, expect, it } from '@jest/globals';
import { recogniseResume } from '@randevou/understanding';
import { handoffWording } from './handoff-wording.ts';

describe('handoffWording', () => {
  it.each(['en', 'fr', 'es', 'pt'] as const)('fits buttons in %s, which can also be written', (language) => {
    const { resumeTitle, owner } = handoffWording(language);
    for (const title of [resumeTitle, owner.resumeTitle]) {
      expect(title.length).toBeLessThanOrEqual(20);
      expect(recogniseResume(title)).toBe(true);
    }
  });

  it.each(['en', 'fr', 'es', 'pt'] as const)('names a word in %s that calls the assistant back', (language) => {
    const word = /[“«] ?([^”»]+?) ?[”»]/.exec(handoffWording(language).told('+2302009010'))?.[1];
    expect(recogniseResume(word ?? '')).toBe(true);
  });
});
