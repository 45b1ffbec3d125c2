import { describe, expect, it } from '@jest/globals';
import type { Language } from '@randevou/contracts';
import { findIntent } from './find-intent.ts';

const nothing = { when: false, detail: false, shift: false };

describe('findIntent', () => {
  it.each<[text: string, language: Language]>([
    ['can I talk to a person?', 'en'],
    ['Are you a bot? I want to speak to a human', 'en'],
    ['please call me', 'en'],
    ['call me back on 5700 1234', 'en'],
    ['I need an agent', 'en'],
    ['human please', 'en'],
    ['is there somebody I could talk to?', 'en'],
    ['il y a quelqu’un à qui je peux parler ?', 'fr'],
    ['hay alguien con quien pueda hablar?', 'es'],
    ['tem alguém com quem eu possa falar?', 'pt'],
    ['je voudrais parler à quelqu’un', 'fr'],
    ['rappelez-moi', 'fr'],
    ['quiero hablar con una persona', 'es'],
    ['¿me pueden llamar?', 'es'],
    ['quero falar com um atendente', 'pt'],
    ['me liguem por favor', 'pt'],
  ])('hears in "%s" that a person is wanted', (text, language) => {
    expect(findIntent(text, language, nothing)).toEqual({ intent: 'person' });
  });

  it.each<[text: string, language: Language]>([
    ['remind me what time our table is', 'en'],
    ['our booking on Friday, is it still on?', 'en'],
    ['c’est à quel jour déjà notre réservation ?', 'fr'],
    ['ma resa c’est à quelle heure', 'fr'],
    ['q dia es mi cita', 'es'],
    ['minha consulta é quando?', 'pt'],
  ])('hears in "%s" that a booking is asked for', (text, language) => {
    expect(findIntent(text, language, nothing)).toEqual({ intent: 'list' });
  });

  it.each<[text: string, language: Language]>([
    ['Thank you so much, see you on Friday!', 'en'],
    ['merci beaucoup, à vendredi', 'fr'],
    ['super merci beaucoup, à vendredi !', 'fr'],
    ['muchas gracias, hasta el jueves', 'es'],
    ['obrigada, até sexta', 'pt'],
  ])('hears in "%s" no wish for that day', (text, language) => {
    expect(findIntent(text, language, { ...nothing, when: true })).toEqual({ intent: 'other', topic: 'bye' });
  });

  it.each<[text: string, language: Language]>([
    ['merci, à emporter', 'fr'],
    ['hola, a domicilio', 'es'],
    ['is there someone who can speak Spanish?', 'en'],
    ['cuándo hay hueco para mi cita', 'es'],
    ['until when may I cancel my booking?', 'en'],
    ['jusqu’à quand annuler ma réservation ?', 'fr'],
    ['our table tonight, are we on the terrace?', 'en'],
    ['quais os horários na sexta?', 'pt'],
  ])(
    'hears in "%s" no goodbye, no wish for a person, for the own booking, to cancel or for opening hours',
    (text, language) => {
      const { intent, topic } = findIntent(text, language, nothing);
      expect(['person', 'list', 'cancel']).not.toContain(intent);
      expect(['bye', 'hours']).not.toContain(topic);
    },
  );

  it('takes the hour after thanks, and a day without "until", for what was asked for', () => {
    const when = { ...nothing, when: true };
    expect(findIntent('merci, à quatorze heures', 'fr', when).intent).toBe('book');
    expect(findIntent('obrigado, a sexta', 'pt', when).intent).toBe('book');
  });

  it('takes a day without thanks for the one that was asked for', () => {
    expect(findIntent('à vendredi', 'fr', { ...nothing, when: true })).toEqual({ intent: 'book' });
  });

  it.each<[text: string, language: Language]>([
    ['I want to complain about the soup', 'en'],
    ['I demand a refund', 'en'],
    ['very disappointed with the service', 'en'],
    ['the worst experience', 'en'],
    ['je veux me plaindre', 'fr'],
    ['Service inadmissible', 'fr'],
    ['tengo una queja', 'es'],
    ['estoy muy decepcionada', 'es'],
    ['quero fazer uma reclamação', 'pt'],
    ['péssimo atendimento', 'pt'],
  ])('hears a complaint in "%s"', (text, language) => {
    expect(findIntent(text, language, nothing)).toEqual({ intent: 'person', topic: 'complaint' });
  });

  it.each<[text: string, language: Language]>([
    ['are you human?', 'en'],
    ['am I talking to a real person?', 'en'],
    ['are you a bot', 'en'],
    ['êtes-vous une vraie personne ?', 'fr'],
    ['¿eres un humano?', 'es'],
    ['você é um humano?', 'pt'],
  ])('takes "%s" for a question about itself', (text, language) => {
    expect(findIntent(text, language, nothing)).toEqual({ intent: 'other', topic: 'robot' });
  });

  it('goes on booking where annoyance stands beside a wish, and where somebody gives their name', () => {
    const wish = { ...nothing, when: true };
    expect(findIntent('I was disappointed that Thursday is full, Friday then', 'en', wish).intent).toBe('book');
    expect(findIntent('you can call me Anya', 'en', nothing).intent).not.toBe('person');
  });
});
