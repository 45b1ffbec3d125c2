import { describe, expect, it } from '@jest/globals';
import { recogniseSteering } from './recognise-steering.ts';

describe('recogniseSteering', () => {
  it.each([
    ['what did you say?', 'en', 'repeat'],
    ['?', 'en', 'repeat'],
    ['sorry can you repeat that please', 'en', 'repeat'],
    ["je n'ai pas compris", 'fr', 'repeat'],
    ['que dijiste', 'es', 'repeat'],
    ['espera, que dijiste?', 'es', 'repeat'],
    ['pode repetir por favor', 'pt', 'repeat'],
    ['start over', 'en', 'restart'],
    ['ok lets start again', 'en', 'restart'],
    ['on recommence à zéro', 'fr', 'restart'],
    ['empezar de nuevo', 'es', 'restart'],
    ['quero começar de novo', 'pt', 'restart'],
    ['forget it', 'en', 'drop'],
    ['sorry, never mind', 'en', 'drop'],
    ['en fait laissez tomber', 'fr', 'drop'],
    ['mejor olvídalo', 'es', 'drop'],
    ['deixa pra lá', 'pt', 'drop'],
    ["i don't know", 'en', 'unsure'],
    ['peu importe', 'fr', 'unsure'],
    ['no sé', 'es', 'unsure'],
    ['tanto faz', 'pt', 'unsure'],
    ["Yes I'll be there", 'en', 'attend'],
    ['yes we will be there 👍', 'en', 'attend'],
    ['oui je serai là demain', 'fr', 'attend'],
    ['sí, allí estaré', 'es', 'attend'],
    ['sim, estarei lá', 'pt', 'attend'],
  ] as const)('reads "%s" (%s) as %s', (text, language, meaning) => {
    expect(recogniseSteering(text, language)).toBe(meaning);
  });

  it.each([
    ['what are your hours?', 'en'],
    ['forget it, friday instead', 'en'],
    ['another time', 'en'],
    ['i will be there at 8 with 3 friends', 'en'],
    ['whatever you have on friday', 'en'],
    ['oui', 'fr'],
    ['no', 'es'],
    ['oi', 'pt'],
    ['🙏', 'en'],
    ['', 'en'],
  ] as const)('leaves "%s" (%s) alone', (text, language) => {
    expect(recogniseSteering(text, language)).toBeUndefined();
  });
});
