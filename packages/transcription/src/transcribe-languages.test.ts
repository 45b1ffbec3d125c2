import { describe, expect, it } from '@jest/globals';
import { Language } from '@randevou/contracts';
import { transcribeLanguages } from './transcribe-languages.ts';

describe('transcribeLanguages', () => {
  it('keeps the order of the profile, and leaves out what it does not know', () => {
    expect(transcribeLanguages(['fr', 'xx', 'en'])).toEqual(['fr-FR', 'en-US']);
    expect(transcribeLanguages(['xx'])).toEqual([]);
  });

  it('knows every language of the bot', () => {
    expect(transcribeLanguages(Language.options)).toHaveLength(Language.options.length);
  });
});
