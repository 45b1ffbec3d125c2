import { describe, expect, it } from '@jest/globals';
import type { Session } from '@randevou/contracts';
import { NOW, turnContext, type ContextOptions } from '../../test/turn-context.ts';
import { reminderWish } from './reminder-wish.ts';

const at = '2026-03-02T09:00:00+04:00';
const asked = (field: 'name' | 'date' | 'question:fever'): Pick<Session, 'history'> => ({
  history: [{ role: 'assistant', at, text: '¿Alta o baja?', outcome: 'asked', asked: field }],
});
const wishOf = (options: ContextOptions) => reminderWish(turnContext(options).input);
const off = { contact: { wantsReminders: false, consent: { at: NOW - 1, via: 'message' as const } } };

describe('reminderWish', () => {
  it('takes a bare word that can be meant otherwise for an answer where one was asked for', () => {
    expect(wishOf({ said: ['baja'] })).toMatchObject({ wanted: false, languages: ['es'], rest: [] });
    expect(wishOf({ said: ['baja'], session: asked('question:fever') })).toBeUndefined();
    expect(wishOf({ said: ['Alto'], session: asked('name') })).toBeUndefined();
    expect(wishOf({ said: ['baja'], session: asked('date') })).toMatchObject({ wanted: false });
    expect(wishOf({ said: ['STOP'], session: asked('question:fever') })).toMatchObject({ wanted: false });
  });

  it('takes a bare "start" for one only after a STOP', () => {
    expect(wishOf({ said: ['start'] })).toBeUndefined();
    expect(wishOf({ said: ['start'], ...off })).toMatchObject({ wanted: true });
    expect(wishOf({ said: ['start the reminders'] })).toMatchObject({ wanted: true });
  });

  it('knows in a repeated turn that the first try has called them on', () => {
    const on = { wantsReminders: true, consent: { at: NOW, via: 'message' as const } };
    expect(wishOf({ said: ['start'], contact: on, attempt: 2 })).toMatchObject({ wanted: true });
    expect(wishOf({ said: ['start'], contact: { ...on, consent: { ...on.consent, at: NOW - 1 } }, attempt: 2 })).toBe(
      undefined,
    );
    expect(wishOf({ said: ['start'], contact: on, attempt: 1 })).toBeUndefined();
  });

  it('lets the last word count, and leaves the rest to be answered', () => {
    const wish = wishOf({ said: ['stop', 'a table for two', 'start'], ...off });
    expect(wish).toMatchObject({ wanted: true });
    expect(wish?.rest.map(({ message: { content } }) => content)).toEqual([{ kind: 'text', text: 'a table for two' }]);
  });

  it('reads the button of a foreign template, none of ours', () => {
    const tap = (optionId: string) => ({ kind: 'tap', via: 'template', optionId, title: 'Stop' }) as const;
    expect(wishOf({ said: [tap('STOP')] })).toMatchObject({ wanted: false });
    expect(wishOf({ said: [tap('person|n1')] })).toBeUndefined();
  });
});
