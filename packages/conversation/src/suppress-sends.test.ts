import { describe, expect, it } from '@jest/globals';
import { createMemorySender } from '../test/memory-sender.ts';
import { suppressSends } from './suppress-sends.ts';

const to = { phone: '+9990000002' };
const payload = { type: 'text', text: { body: 'Hello' } };

describe('suppressSends', () => {
  it('settles what would go from the number, and sends none of it', async () => {
    const memory = createMemorySender();
    const sender = suppressSends(memory.sender, { originationPhoneNumberId: 'phone-number-id-none' });
    const from = { originationPhoneNumberId: 'phone-number-id-none' };
    expect(await sender.deliver({ ...from, to, payload, callbackData: 't1.0.1' })).toEqual({
      outcome: 'queued',
      messageId: 'suppressed.t1.0.1',
    });
    await sender.readAndType({ ...from, messageId: 'm1' });
    expect(memory.sent).toEqual([]);
    expect(memory.reads).toEqual([]);
  });

  it('leaves every other number alone', async () => {
    const memory = createMemorySender();
    const sender = suppressSends(memory.sender, { originationPhoneNumberId: 'phone-number-id-none' });
    const from = { originationPhoneNumberId: 'phone-number-id-1' };
    await sender.deliver({ ...from, to, payload, callbackData: 't1.0.1' });
    await sender.readAndType({ ...from, messageId: 'm1' });
    expect(memory.sent).toEqual([{ to, payload, callbackData: 't1.0.1' }]);
    expect(memory.reads).toEqual(['m1']);
  });
});
