import { describe, expect, it } from '@jest/globals';
import { createPseudonyms } from './create-pseudonyms.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const conversation = { businessId: 'la-kaz', customerId: 'c_0123456789abcdef' };

describe('createPseudonyms', () => {
  it('is stable, and different under another key', () => {
    const other = createPseudonyms(Buffer.alloc(32, 8).toString('base64'));
    expect(createPseudonyms(key).message('wamid.1')).toBe(createPseudonyms(key).message('wamid.1'));
    expect(createPseudonyms(key).message('wamid.1')).not.toBe(other.message('wamid.1'));
  });

  it('gives AgentCore a session id that changes with the agent version', () => {
    const pseudonyms = createPseudonyms(key);
    const id = pseudonyms.agentSession(conversation, '1');
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(pseudonyms.agentSession(conversation, '2')).not.toBe(id);
  });

  it('cannot be tricked into one id for two conversations', () => {
    const pseudonyms = createPseudonyms(key);
    expect(pseudonyms.agentSession({ businessId: 'a', customerId: 'b' }, 'c')).not.toBe(
      pseudonyms.agentSession({ businessId: 'a","b', customerId: '' }, 'c'),
    );
  });

  it('refuses a short key', () => {
    expect(() => createPseudonyms('c2hvcnQ=')).toThrow('has 5 bytes; at least 32 are needed');
  });
});
