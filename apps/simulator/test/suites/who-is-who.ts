import { beforeEach, describe, expect, it } from '@jest/globals';
import { A_TABLE, TOMORROW_EVENING } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';
const NEW_NUMBER = '+23057005678';
const ANYAS_ID = 'MU.anya1';

describe('who is who', () => {
  beforeEach(() => startAfresh());

  const book = async (customer: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const draft = await bot.say(customer, { text: A_TABLE, profileName: 'Anya', ...more });
    await bot.say(customer, { tap: draft.replies[0]?.options[0]?.id, ...more });
    const [row] = await bot.bookings();
    expect(row).toMatchObject({ status: 'confirmed', start: TOMORROW_EVENING, partySize: 4 });
    return row?.reference ?? 'none';
  };
  const listed = async (customer: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const { replies } = await bot.say(customer, { text: 'Show my bookings', ...more });
    expect(replies).toHaveLength(1);
    return JSON.stringify(replies);
  };

  it('a customer who has only a user id books and is answered', async () => {
    const reference = await book(ANYAS_ID);
    expect((await bot.bookings())[0]?.customer).toMatchObject({ userId: ANYAS_ID });
    expect(await listed(ANYAS_ID)).toContain(reference);
  });

  it('the same number with another user id sees none of the earlier person’s bookings', async () => {
    const reference = await book(ANYA, { userId: ANYAS_ID });
    expect(await listed(ANYA, { userId: 'MU.ben2', profileName: 'Ben' })).not.toContain(reference);
    expect(await listed(ANYAS_ID)).toContain(reference);
  });

  it('a changed number keeps the bookings, and the old number has none of them', async () => {
    const reference = await book(ANYA, { userId: ANYAS_ID });
    const { replies } = await bot.say(ANYA, {
      raw: { type: 'system', system: { type: 'user_changed_number', wa_id: NEW_NUMBER.slice(1) } },
    });
    expect(replies).toEqual([]);
    expect(await listed(NEW_NUMBER, { userId: 'MU.anya2' })).toContain(reference);
    expect(await listed(ANYA, { userId: 'MU.ben2', profileName: 'Ben' })).not.toContain(reference);
  });

  it('an edit that overtakes its message is what is answered, and alone is answered with nothing', async () => {
    const edit = {
      type: 'edit',
      edit: { original_message_id: 'wamid.late', message: { type: 'text', text: { body: A_TABLE } } },
    };
    expect((await bot.say(ANYA, { raw: edit })).replies).toEqual([]);
    const answer = await bot.say(ANYA, { text: 'A table for 2 tomorrow at 8pm please', messageId: 'wamid.late' });
    expect(answer.replies).toHaveLength(1);
    expect(answer.replies[0]?.options[0]).toMatchObject({ action: 'confirm', slot: { start: TOMORROW_EVENING } });
  });
});
