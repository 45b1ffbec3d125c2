import { describe, expect, it } from '@jest/globals';
import { recogniseResume } from './recognise-resume.ts';

describe('recogniseResume', () => {
  it.each([
    'resume',
    'Resume!',
    'RESUME please',
    'back to the bot',
    'Back to assistant',
    'ok, back to the assistant please',
    'I want to talk to the bot',
    'can I continue with the assistant?',
    'let me book with the bot',
    'continue',
    'continue here',
    'the bot again please',
    'go on with you',
    "I don't need a person any more",
    'never mind the person',
    'reprendre',
    'Reprendre, merci',
    "Retour à l'assistant",
    'je voudrais continuer avec le robot',
    "continuer avec l'assistant",
    'revenir au bot',
    'relancez le bot',
    "je n'ai plus besoin d'une personne",
    'continuar con el asistente',
    'Volver al asistente',
    'quiero seguir con el bot',
    'continuar',
    'ya no necesito una persona',
    'voltar ao assistente',
    'Continuar com o assistente',
    'quero falar com o robô',
    'retomar',
    'não preciso mais de uma pessoa',
    // What the owner's and the customer's buttons say.
    'Resume the assistant',
    "Relancer l'assistant",
    'Reactivar asistente',
    'Reativar assistente',
  ])('takes "%s" for the wish to go on with the assistant', (text) => {
    expect(recogniseResume(text)).toBe(true);
  });

  it.each([
    'hello?',
    'is anybody there?',
    'call me back',
    'I want to talk to a person',
    'a table for 2 tomorrow',
    'cancel my booking',
    'ok thanks',
    'are you a bot?',
    'stupid bot',
    'I will continue to wait',
    'quand allez-vous me rappeler ?',
    'sigo esperando',
    'estou esperando alguém',
    'no quiero hablar con un bot',
    "I don't want the bot",
    '👍',
    '',
  ])('does not take "%s" for it', (text) => {
    expect(recogniseResume(text)).toBe(false);
  });
});
