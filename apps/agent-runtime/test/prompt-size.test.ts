import { describe, expect, it } from '@jest/globals';
import { createAgent, createNovaModel } from '@randevou/agent';
import { loadSample, profileFacts, SAMPLE_IDS, type SampleId } from '@randevou/business-profile';
import { createMemoryLedger } from '@randevou/bookings/testing/memory-ledger';
import { estimateTokens, type ToolServer } from '@randevou/contracts';
import { createServer as createBookingServer } from '@randevou/mcp-booking';
import { createServer as createBusinessServer } from '@randevou/mcp-business';
import { createScopeVerifier, generateScopeKeys, httpHost } from '@randevou/mcp-kit';
import { startBedrock, type ConverseRequest } from '@randevou/standins';

const NOW = Date.parse('2026-03-02T09:00:00+04:00');
const now = (): number => NOW;

/** The first request of a turn, with the tools as they are: what every model call costs before anything was said. */
async function firstRequest(id: SampleId): Promise<ConverseRequest> {
  const profile = await loadSample(id);
  const profiles = (wanted: string) => Promise.resolve(wanted === id ? profile : undefined);
  const keys = await generateScopeKeys();
  const verifyScope = createScopeVerifier({ keys: keys.keySet, now });
  const ledger = createMemoryLedger();
  const seen: ConverseRequest[] = [];
  const bedrock = await startBedrock((request) => {
    seen.push(request);
    return { content: [{ text: 'Hello' }] };
  });
  const hosts = [
    await httpHost(() => createBookingServer({ ledger, profiles, now, verifyScope })),
    await httpHost(() => createBusinessServer({ profiles, now, verifyScope })),
  ];
  try {
    const credentials = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
    const model = createNovaModel({ region: 'us-east-1', clientConfig: { endpoint: bedrock.url, credentials } });
    const tools = hosts.map(({ url }, index): ToolServer => ({
      name: `server${String(index)}`,
      url,
      thirdParty: false,
    }));
    await createAgent({ model, now }).run({
      v: 1,
      turnId: '0123456789abcdef0123456789abcdef',
      deadline: new Date(NOW + 20_000).toISOString(),
      scope: 'token',
      profile: profileFacts(profile),
      facts: { now: '2026-03-02T09:00:00+04:00', today: '2026-03-02', weekday: 'mon', language: 'en', upcoming: [] },
      history: [],
      events: [{ type: 'text', text: 'Hello' }],
      tools,
    });
  } finally {
    await Promise.all([bedrock.close(), ...hosts.map((host) => host.close())]);
  }
  const [first] = seen;
  if (first === undefined) throw new Error('the model was not asked');
  return first;
}

describe('what a model call costs before anything was said', () => {
  /** Estimated tokens: of the rules, the business and the turn, and of the tools. */
  it.each(SAMPLE_IDS)(
    'is bounded for %s',
    async (id) => {
      const { system, toolConfig } = await firstRequest(id);
      expect(estimateTokens(system.map(({ text = '' }) => text).join('\n'))).toBeLessThan(1_200);
      expect(estimateTokens(JSON.stringify(toolConfig))).toBeLessThan(3_200);
    },
    30_000,
  );
});
