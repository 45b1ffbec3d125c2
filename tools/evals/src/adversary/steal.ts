import { SCOPE_META_KEY } from '@randevou/contracts';
import type { Random } from './create-random.ts';
import { hostileCall, type Loot } from './hostile-call.ts';

/** What somebody does who has got hold of the model's token: calls past the agent, with that token or a forged one. */
export async function steal(
  random: Random,
  loot: Loot,
  token: string,
  post: (body: unknown) => Promise<string>,
): Promise<string> {
  const { name, args } = hostileCall(random, loot);
  const method = random.chance(0.9) ? 'tools/call' : random.pick(['tools/list', 'resources/list', 'prompts/list']);
  const params = { name, arguments: args, _meta: { [SCOPE_META_KEY]: forged(random, token, loot) } };
  return post({ jsonrpc: '2.0', id: 1, method, params });
}

function forged(random: Random, token: string, { own, others, tokens, draftIds }: Loot): unknown {
  const [head = '', body = '', signature = ''] = token.split('.');
  const other = random.among(others)?.customerId ?? 'c_00000000000000ff';
  const role = random.pick(['controller', 'owner', 'relay', 'model']);
  const act = JSON.stringify({ kind: 'confirm', draftId: random.among(draftIds) ?? 'd_0000000000000000' });
  const rewritten = rewrite(body, (text) =>
    text
      .replaceAll(own.customerId, random.chance(0.5) ? other : own.customerId)
      .replace('"role":"model"', `"role":"${role}"${random.chance(0.5) ? `,"act":${act}` : ''}`),
  );
  return random.pick<unknown>([
    token,
    token,
    `${head}.${rewritten}.${signature}`,
    `${rewrite(head, () => '{"alg":"none"}')}.${rewritten}.`,
    `${head}.${rewritten}.${'A'.repeat(86)}`,
    random.among(tokens),
    { customerId: other, role: 'owner' },
    undefined,
    `${head}.${body}`,
    '',
  ]);
}

function rewrite(part: string, change: (text: string) => string): string {
  return Buffer.from(change(Buffer.from(part, 'base64url').toString())).toString('base64url');
}
