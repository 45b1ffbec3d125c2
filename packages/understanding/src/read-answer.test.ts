import { describe, expect, it } from '@jest/globals';
import type { CustomQuestion, Language } from '@randevou/contracts';
import { clinic, restaurant } from '../test/sample-facts.ts';
import { readAnswer } from './read-answer.ts';

const tooth: CustomQuestion = {
  id: 'tooth',
  text: { en: 'Which tooth hurts?', es: '¿Qué muela le duele?', pt: 'Que dente dói?', fr: 'Quelle dent fait mal ?' },
};
const allergies: CustomQuestion = {
  id: 'allergies',
  text: {
    en: 'Do you have any allergies?',
    es: '¿Tiene alguna alergia?',
    pt: 'Tem alguma alergia?',
    fr: 'Avez-vous des allergies ?',
  },
};
const since: CustomQuestion = { id: 'since', text: { en: 'Since when does it hurt?' } };
const scale: CustomQuestion = { id: 'scale', text: { en: 'How strong is the pain, from 1 to 10?' } };
const extra: CustomQuestion = { id: 'extra', text: { en: 'Would you like a fluoride treatment as well?' } };
const side: CustomQuestion = {
  id: 'side',
  text: { en: 'On which side?', es: '¿De qué lado?', pt: 'De que lado?' },
  choices: [
    { en: 'Upper left', es: 'Arriba a la izquierda', pt: 'Em cima à esquerda' },
    { en: 'Upper right', es: 'Arriba a la derecha', pt: 'Em cima à direita' },
    { en: 'Lower jaw', es: 'Abajo', pt: 'Em baixo' },
  ],
};
const insured: CustomQuestion = {
  id: 'insured',
  text: { en: 'Are you insured?' },
  choices: [{ en: 'Yes' }, { en: 'No' }, { en: 'Not sure' }],
};

function read(question: CustomQuestion, text: string, language: Language = 'en'): string {
  const options = { now: '2026-03-02T09:00:00-05:00', timeZone: clinic.timeZone, locale: language, profile: clinic };
  const result = readAnswer(text, { ...options, question, language, serviceIds: ['filling'] });
  return result.kind === 'answer' ? result.text : `(${result.kind})`;
}

describe('an answer in free words', () => {
  it.each([
    'the upper left one',
    '14',
    'tooth 14',
    'the 3rd from the left',
    'a molar, it hurts when I move my jaw',
    'when i chew on the left',
    'no idea, somewhere at the back',
    'i had a filling there',
    'the one that Dr Gomez did last year',
    'I need a wheelchair ramp',
    'the left one, since friday',
    'it broke yesterday',
    'hello, the upper one',
    'none',
  ])('takes "%s"', (text) => {
    expect(read(tooth, text)).toBe(text);
  });

  it.each([
    'is there parking?',
    'do you have parking',
    'how much is it',
    'can we do friday at 10',
    'friday at 10 instead',
    'tomorrow 3pm please',
    '10:30',
    'on Thursday please',
    'could we maybe make it saturday if that is possible for you',
    'cancel',
    'please cancel my appointment',
    'forget it',
    'never mind',
    'no thanks',
    'no',
    'a person please',
    'can I speak to someone',
    'I want a cleaning',
    'I want to book a filling',
    'please book me in with the dentist',
    'actually a cleaning',
    'with dr gomez instead',
    'with Dr Gomez please',
    'something earlier please',
    'move my appointment',
    'my appointments',
    'hello',
    'thanks!',
    '...',
  ])('leaves "%s" alone', (text) => {
    expect(read(tooth, text)).toBe('(other)');
  });

  it.each(['ok', 'book it', 'yes', '👍'])('asks again after "%s"', (text) => {
    expect(read(tooth, text)).toBe('(unclear)');
  });

  it.each([
    ['en', 'No|no, none|none|nothing|nope|No, I do not|not that I know|yes|Yes, nuts|I am allergic to penicillin'],
    ['fr', 'non|Non, aucune|aucune|rien|pas du tout|oui|oui, aux noix|les arachides'],
    ['es', 'no|No, ninguna|ninguna|nada|sí|soy alérgico a la penicilina'],
    ['pt', 'não|nenhuma|nada|sim|não tenho|alergia a frutos secos'],
  ] as const)('takes yes, no and none in %s for an answer where they are one', (language, texts) => {
    for (const text of texts.split('|')) expect(read(allergies, text, language)).toBe(text);
  });

  it.each([
    ['en', 'forget it|no thanks|cancel it|ok|ok thanks'],
    ['fr', 'laissez tomber|non merci|annulez|une personne svp|demain à 10h'],
    ['es', 'no gracias|déjalo|mejor el viernes a las 10|quiero hablar con una persona|¿cuánto cuesta?'],
    ['pt', 'não, obrigado|deixa pra lá|sexta às 10|uma pessoa por favor|vocês têm estacionamento?'],
  ] as const)('does not swallow refusals and wishes in %s', (language, texts) => {
    for (const text of texts.split('|')) expect(read(allergies, text, language)).toMatch(/^\(/);
  });

  it('reads days and numbers as the question means them', () => {
    for (const text of ['friday', 'since yesterday', 'two weeks', 'in January']) expect(read(since, text)).toBe(text);
    expect(read(since, 'can we make it friday at 10')).toBe('(other)');
    for (const text of ['8', '8/10', 'from 7 to 8']) expect(read(scale, text)).toBe(text);
  });

  it('takes a polite no for the answer to an offer', () => {
    expect(read(extra, 'No, thank you')).toBe('No, thank you');
    expect(read(allergies, 'No, thank you')).toBe('(other)');
  });

  it('keeps 300 characters, cut between words, on one line', () => {
    const long = `${'a very long story '.repeat(30)}\nthe end`;
    const answer = read(tooth, long);
    expect(answer.length).toBeLessThanOrEqual(300);
    expect(long.startsWith(`${answer} `)).toBe(true);
    expect(read(tooth, 'x'.repeat(299) + '😀')).toHaveLength(299);
    expect(read(tooth, 'upper\n left')).toBe('upper left');
  });

  it('leaves another party size alone where the service asks for one', () => {
    const options = { now: '2026-03-02T09:00:00+04:00', timeZone: restaurant.timeZone, profile: restaurant };
    const kind = (text: string) =>
      readAnswer(text, { ...options, question: allergies, language: 'en', serviceIds: ['dinner'] }).kind;
    expect(kind('for 3 people')).toBe('other');
    expect(kind('one more person')).toBe('other');
    expect(kind('two of us are vegan')).toBe('answer');
  });
});

describe('an answer with choices', () => {
  it.each([
    ['upper left', 'Upper left'],
    ['UPPER LEFT please', 'Upper left'],
    ['2', 'Upper right'],
    ['number 3', 'Lower jaw'],
    ['the second one', 'Upper right'],
    ['the last one', 'Lower jaw'],
    ['lower', 'Lower jaw'],
    ['it is on the upper right, I think', 'Upper right'],
    ['arriba a la izquierda', 'Upper left'],
    ['upper', '(unclear)'],
    ['4', '(unclear)'],
    ['at the back', '(unclear)'],
    ['not the upper left', '(unclear)'],
    ['upper left, but on friday at 10', '(other)'],
    ['upper left?', '(other)'],
    ['cancel', '(other)'],
    ['no', '(other)'],
    ['a person please', '(other)'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(side, text)).toBe(expected);
  });

  it('is kept in the language of the customer', () => {
    expect(read(side, 'em cima a direita', 'pt')).toBe('Em cima à direita');
    expect(read(side, '1', 'es')).toBe('Arriba a la izquierda');
  });

  it('knows yes and no by their meaning', () => {
    expect(read(insured, 'yep')).toBe('Yes');
    expect(read(insured, 'no')).toBe('No');
    expect(read(insured, 'not sure')).toBe('Not sure');
    expect(read(insured, 'forget it')).toBe('(other)');
  });
});
