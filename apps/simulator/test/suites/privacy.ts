import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault, InterceptedCall } from '@randevou/standins';
import { findLeaks, type Secret, type Trail } from '../find-leaks.ts';
import { bot, records, startAfresh } from '../shared-simulator.ts';

const ZEPHYRINE = {
  phone: '+23057419638',
  userId: 'MU.Zx81kQw7Lp3Vb2',
  profileName: 'Zéphyrine Oduya',
};
const OTHERS = ['+23054482917', '+33698214753', '+23059916402'] as const;
const BY_ID_ALONE = 'US.Qf72nRt5Hs9Wd4';
const LOCATION = { latitude: -20.163217, longitude: 57.502738 };
const VOICE_NOTE = '8412097';

const SAID = `A table for 2 tomorrow at 7:30pm for Ondine Lagesse please.
She is allergic to sesame; write to zephyrine.oduya@example.org or call +230 5741 9638.`;
const SPOKEN = 'A table for two tomorrow at 8 in the evening for Barnabé Quenneville, please.';

const SECRETS: readonly Secret[] = [
  { name: 'phone', value: ZEPHYRINE.phone },
  ...OTHERS.map((value, index) => ({ name: `phone ${String(index + 2)}`, value })),
  { name: 'user id', value: ZEPHYRINE.userId },
  { name: 'user id alone', value: BY_ID_ALONE },
  { name: 'profile name', value: ZEPHYRINE.profileName },
  { name: 'first name', value: 'Zéphyrine' },
  { name: 'family name', value: 'Oduya' },
  { name: 'guest', value: 'Ondine' },
  { name: "guest's family name", value: 'Lagesse' },
  { name: 'spoken name', value: 'Quenneville' },
  { name: 'allergy', value: 'sesame' },
  { name: 'e-mail', value: 'zephyrine.oduya@example.org' },
  { name: 'latitude', value: '20.1632' },
  { name: 'longitude', value: '57.5027' },
  { name: 'contact card', value: 'Marmaduke Ramgoolam' },
  { name: 'words', value: 'tomorrow at' },
  { name: 'every WhatsApp id', value: 'wamid.' },
];

/** Everything that leaves the store for somebody's eyes; what is passed on for processing is not among it. */
function trails(): Trail[] {
  const shown = new Set(['sqs', 'sns', 'ssm', 'secrets-manager', 'lambda']);
  return [
    ...records.lines.map(({ program, line }) => ({ where: `log of ${program}`, text: line })),
    ...records.exports.map((text) => ({ where: 'spans', text })),
    ...records.calls.flatMap(({ service, operation, input }) => {
      const where = `${service} ${operation}`;
      if (shown.has(service)) return [{ where, text: JSON.stringify(input) }];
      if (service === 'bedrock-agentcore') return [{ where, text: JSON.stringify({ ...Object(input), payload: '' }) }];
      return [];
    }),
  ];
}

const of =
  (program: string) =>
  ({ accessKeyId }: InterceptedCall): boolean =>
    accessKeyId?.startsWith(`LOCAL${program}`) === true;

describe('a customer is nobody outside of the store', () => {
  beforeEach(() => startAfresh());

  const { stage } = bot.simulator;
  const say = (customer: string, message: Readonly<Record<string, unknown>>) =>
    bot.say(customer, { profileName: ZEPHYRINE.profileName, ...message });
  const confirmOf = ({ replies }: Awaited<ReturnType<typeof say>>) =>
    replies.at(-1)?.options.find(({ action }) => action === 'confirm')?.id;

  it('whatever they write, say, tap or share, and whatever fails meanwhile', async () => {
    const [second, third, fourth] = OTHERS;
    const book = async () => {
      const { phone, ...identity } = ZEPHYRINE;
      const draft = await say(phone, { ...identity, text: SAID });
      const booked = await say(phone, { ...identity, tap: confirmOf(draft) });
      expect(booked.replies[0]?.text).toMatch(/confirmed/i);
      const errors = [{ code: 131_026, title: `Not delivered to ${phone}`, message: SAID }];
      await bot.simulator.status(booked.replies[0]?.messageId ?? '', 'failed', errors);
    };
    const share = async () => {
      await say(second, { location: LOCATION });
      const name = { formatted_name: 'Marmaduke Ramgoolam' };
      await say(second, { raw: { type: 'contacts', contacts: [{ name, phones: [{ phone: fourth }] }] } });
      // Of no shape that anybody knows.
      await bot.simulator.send(second, [{ raw: { type: 'text', text: { body: { said: SAID } } } }], 0);
    };
    const speak = async () => {
      stage.voiceNotes.record(VOICE_NOTE, SPOKEN);
      const audio = { id: VOICE_NOTE, mime_type: 'audio/ogg; codecs=opus', voice: true };
      await say(third, { raw: { type: 'audio', audio } });
    };
    await Promise.all([book(), share(), speak(), say(BY_ID_ALONE, { text: SAID })]);

    const faults: Fault[] = [
      { target: 'agent', mode: 'error', count: 1 },
      { target: 'tools', mode: 'error', count: 1 },
      // Three tries of the SDK each, in the tool and in the orchestrator.
      { target: 'store', mode: 'error', count: 3, match: of('MCPBOOKING') },
      { target: 'store', mode: 'error', count: 3, match: of('ORCHESTRATOR') },
      // More: calls that run side by side share them, and one of them has to spend its tries.
      { target: 'store', mode: 'error', count: 9, match: of('INGRESS') },
      { target: 'whatsapp', mode: 'throttle', count: 1, operation: 'SendWhatsAppMessage' },
    ];
    for (const fault of faults) {
      bot.simulator.fault(fault);
      await bot.simulator.send(fourth, [{ text: SAID, profileName: ZEPHYRINE.profileName }], 20_000);
      bot.simulator.clearFaults();
    }
    // A reminder goes out, as a template when a day has passed.
    await bot.simulator.moveClock({ now: '2026-03-03T17:00:00+04:00' });
    await stage.idle();

    const seen = trails();
    expect(findLeaks(seen, SECRETS)).toEqual([]);
    const places = new Set(seen.map(({ where }) => where));
    for (const place of [
      ...['ingress', 'orchestrator', 'relay', 'mcp-booking'].map((name) => `log of ${name}`),
      ...['spans', 'sqs SendMessage', 'sns Publish', 'lambda Invoke', 'bedrock-agentcore InvokeAgentRuntime'],
    ]) {
      expect(places).toContain(place);
    }
    // The agent writes a line when it starts or is in trouble; it may be warm, and its spans are there.
    expect(records.exports.join('')).toContain('agent-runtime');
    expect(stage.whatsapp.sent.some(({ payload }) => payload['type'] === 'template')).toBe(true);
    const lines = records.lines.map(({ line }) => line).join('\n');
    for (const told of ['message not delivered', 'CloudWatchMetrics', '"level":"ERROR"', 'Invoke Error'])
      expect(lines).toContain(told);
  });
});
