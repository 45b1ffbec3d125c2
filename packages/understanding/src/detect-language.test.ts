import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './detect-language.ts';

const supported = ['en', 'fr', 'es', 'pt'] as const;

describe('detectLanguage', () => {
  it.each([
    ['A table for 4 tomorrow at 7:30pm please', 'en'],
    ['Une table pour 4 demain à 19h30', 'fr'],
    ['une table pour 2 demain 19h svp', 'fr'],
    ['Bonjour', 'fr'],
    ['hello', 'en'],
    ['Quiero una cita mañana a las 10', 'es'],
    ['Quero marcar uma consulta amanhã', 'pt'],
    ['combien coute une coupe', 'fr'],
    ['how much is a haircut', 'en'],
    ['vous etes ouverts dimanche', 'fr'],
    ['cancel my booking', 'en'],
    ['gracias', 'es'],
    ['obrigado', 'pt'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text, { supported })).toBe(language);
  });

  it.each(['ok', '4', '7:30', '👍', 'Anna', '...', 'La Kaz'])('"%s" keeps the language of the conversation', (text) => {
    for (const previous of supported) expect(detectLanguage(text, { supported, previous })).toBe(previous);
  });

  it('changes with a clear sentence', () => {
    expect(detectLanguage('Bonjour, je voudrais réserver une table', { supported, previous: 'en' })).toBe('fr');
    expect(detectLanguage('Could you please change my booking', { supported, previous: 'fr' })).toBe('en');
  });

  it('knows nothing where nothing is known', () => {
    expect(detectLanguage('123', { supported })).toBeUndefined();
  });
});
