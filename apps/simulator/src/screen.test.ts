import { describe, expect, it } from '@jest/globals';
import { encodeOptionId, templateMessage } from '@randevou/contracts';
import { renderTemplate } from '@randevou/whatsapp-outbound';
import { readScreen, toLocalIso } from './screen.ts';

const START = Date.parse('2026-03-03T19:30:00+04:00') / 60_000;

describe('what a payload shows', () => {
  it('a list has its rows with the slots and acts behind them', () => {
    const confirm = encodeOptionId({ kind: 'confirm', draftId: 'd_1', startMinute: START, resourceId: 'T3' });
    const slot = encodeOptionId({
      kind: 'slot',
      offerId: 'o',
      serviceId: 'dinner',
      startMinute: START,
      endMinute: START + 120,
      resourceId: 'T4',
    });
    const rows = [
      { id: confirm, title: 'Confirm', description: 'Tuesday' },
      { id: slot, title: '19:30' },
      { id: 'not ours', title: 'Else' },
    ];
    const payload = {
      type: 'interactive',
      interactive: { type: 'list', body: { text: 'Pick' }, action: { button: 'Choose', sections: [{ rows }] } },
    };
    expect(readScreen(payload, 'Indian/Mauritius')).toEqual({
      text: 'Pick',
      options: [
        { ...rows[0], action: 'confirm', slot: { start: '2026-03-03T19:30:00+04:00', resourceId: 'T3' } },
        { ...rows[1], slot: { start: '2026-03-03T19:30:00+04:00', resourceId: 'T4' } },
        rows[2],
      ],
    });
  });

  it('buttons, text, templates and what it does not know', () => {
    const buttons = {
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Sure?' },
        footer: { text: 'La Kaz' },
        action: { buttons: [{ type: 'reply', reply: { id: 'discard|d_1', title: 'No' } }] },
      },
    };
    expect(readScreen(buttons, 'UTC')).toEqual({
      text: 'Sure?\n\nLa Kaz',
      options: [{ id: 'discard|d_1', title: 'No', action: 'discard' }],
    });
    expect(readScreen({ type: 'text', text: { body: 'Hi' } }, 'UTC')).toEqual({ text: 'Hi', options: [] });
    const unknown = { type: 'template', template: { name: 'summer_sale', language: { code: 'en' } } };
    expect(readScreen(unknown, 'UTC')).toEqual({ text: '[summer_sale]', options: [] });
    expect(readScreen({ type: 'sticker' }, 'UTC')).toEqual({ text: '', options: [] });
  });

  it('a template shows its approved text with what was put into it, and its buttons', () => {
    const attend = encodeOptionId({ kind: 'attend', nonce: 'n', reference: 'K7F3QZ', startMinute: START });
    const person = encodeOptionId({ kind: 'person', nonce: 'n' });
    const late = templateMessage({
      name: 'reminder_late',
      language: 'en',
      parameters: {
        business: 'La Kaz',
        service: 'Dinner',
        day: 'Tuesday 3 March 2026',
        time: '19:30',
        place: 'Port Louis',
      },
      buttons: { attend, person },
    });
    const { text, options } = readScreen(renderTemplate(late), 'Indian/Mauritius');
    for (const value of late.parameters) expect(text).toContain(value);
    expect(text).not.toContain('{{');
    expect(options).toMatchObject([
      { id: attend, action: 'attend' },
      { id: person, action: 'person' },
    ]);
  });

  it('an instant is written with the offset that its day has there', () => {
    expect(toLocalIso(Date.parse('2026-07-01T10:00:00Z'), 'Europe/Paris')).toBe('2026-07-01T12:00:00+02:00');
    expect(toLocalIso(Date.parse('2026-01-01T10:00:00Z'), 'Europe/Paris')).toBe('2026-01-01T11:00:00+01:00');
  });
});
