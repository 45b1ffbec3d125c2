import { afterEach, describe, expect, it } from '@jest/globals';
import { parameterStore } from '../test/parameter-store.ts';
import { discoverToolServers } from './discover-tool-servers.ts';

let store: Awaited<ReturnType<typeof parameterStore>> | undefined;
afterEach(() => store?.close());

async function started(values: Record<string, string>) {
  const parameters = new Map(Object.entries(values));
  store = await parameterStore(parameters);
  const clock = { now: 0 };
  const invalid: string[] = [];
  const options = {
    ssm: store.ssm,
    stage: 'dev',
    now: () => clock.now,
    onInvalid: (name: string) => invalid.push(name),
  };
  return { parameters, state: store.state, clock, invalid, servers: discoverToolServers(options) };
}

describe('discoverToolServers', () => {
  it('lists what the stage has registered, over all pages, and no other stage', async () => {
    const { servers, invalid } = await started({
      '/randevou/dev/mcp/business': 'https://b.lambda-url.eu-west-1.on.aws/',
      '/randevou/dev/mcp/booking': 'http://127.0.0.1:4101/',
      '/randevou/dev/mcp/weather': '{"url":"https://weather.example/mcp","thirdParty":true}',
      '/randevou/prod/mcp/booking': 'https://prod.example/',
    });
    expect(await servers()).toEqual([
      { name: 'booking', url: 'http://127.0.0.1:4101/', thirdParty: false },
      { name: 'business', url: 'https://b.lambda-url.eu-west-1.on.aws/', thirdParty: false },
      { name: 'weather', url: 'https://weather.example/mcp', thirdParty: true },
    ]);
    expect(invalid).toEqual([]);
  });

  it('leaves out a bad registration and names it, so that the others serve on', async () => {
    const { servers, invalid } = await started({
      '/randevou/dev/mcp/a': 'booking.example',
      '/randevou/dev/mcp/b': '{"url":"https://x.example/","thirdparty":true}',
      '/randevou/dev/mcp/c': '{"url":',
      '/randevou/dev/mcp/d': 'file:///etc/passwd',
      '/randevou/dev/mcp/e': 'https://fine.example/',
    });
    expect((await servers()).map(({ name }) => name)).toEqual(['e']);
    expect(invalid).toEqual(['a', 'b', 'c', 'd'].map((name) => `/randevou/dev/mcp/${name}`));
  });

  it('reads once a minute, and lets the last list stand in while SSM is down', async () => {
    const { servers, parameters, state, clock } = await started({
      '/randevou/dev/mcp/booking': 'https://one.example/',
    });
    await servers();
    parameters.set('/randevou/dev/mcp/booking', 'https://two.example/');
    clock.now = 59_999;
    expect((await servers())[0]?.url).toBe('https://one.example/');
    expect(state.requests).toBe(1);
    clock.now = 60_000;
    expect((await servers())[0]?.url).toBe('https://two.example/');
    state.down = true;
    clock.now = 120_000;
    expect((await servers())[0]?.url).toBe('https://two.example/');
    clock.now = 60_000 + 15 * 60_000;
    await expect(servers()).rejects.toThrow();
  });
});
