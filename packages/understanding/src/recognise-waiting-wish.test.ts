import { describe, expect, it } from '@jest/globals';
import { recogniseWaitingWish } from './recognise-waiting-wish.ts';

describe('recogniseWaitingWish', () => {
  it.each([
    'put me on the waiting list',
    'Yes please, put me on the waiting list!',
    'can you add me to the list?',
    'waitlist please',
    'let me know if something frees up',
    "oui, inscrivez-moi sur la liste d'attente",
    'mettez-moi sur la liste svp',
    "liste d'attente",
    'apúnteme en la lista de espera',
    'sí, póngame en la lista de espera por favor',
    'me coloque na lista de espera',
    'lista de espera por favor',
    'me avise quando vagar',
  ])('joins: %s', (text) => {
    expect(recogniseWaitingWish(text)).toBe('join');
  });

  it.each([
    'take me off the waiting list',
    'please remove me from the waiting list for Saturday',
    'leave the waiting list',
    'I do not want to be on the waiting list any more',
    "I don't want to be on the waiting list",
    "retirez-moi de la liste d'attente",
    "pouvez-vous me retirer de la liste d'attente de mardi ?",
    'quíteme de la lista de espera',
    'quiero salir de la lista de espera',
    'me tire da lista de espera',
    'não quero mais ficar na lista de espera',
  ])('leaves: %s', (text) => {
    expect(recogniseWaitingWish(text)).toBe('leave');
  });

  it.each([
    'put me on the waiting list for tomorrow evening for 2',
    'do not put me on the waiting list',
    'is there a waiting list?',
    "no, I can't wait",
    'ok but is there parking?',
    'y una limpieza el martes',
    'I will leave at 8',
    'put me down for a haircut',
  ])('says something else: %s', (text) => {
    expect(recogniseWaitingWish(text)).toBeUndefined();
  });
});
