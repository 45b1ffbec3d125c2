import type { Simulator } from './start-simulator.ts';

/** What the terminal shows when the simulator is ready. */
export function tryIt(started: {
  readonly url: string;
  readonly health: ReturnType<Simulator['health']>;
  readonly dataDir: string;
  readonly seconds: string;
}): string {
  const { url, health, dataDir, seconds } = started;
  const data = dataDir === 'memory' ? 'in memory, gone at the end' : `kept in ${dataDir}`;
  return `
${health.business.name} (${health.business.id}) is open for bookings on ${url}
  clock ${health.now} · model ${health.model} · data ${data} · started in ${seconds} s

Try it there, or with curl:
  curl -s '${url}/api/customers/+23057001234/messages?wait=5000' \\
    -d '{"text":"A table for 4 tomorrow at 7:30pm please","profileName":"Anya"}'
  curl -s '${url}/api/customers/+23057001234/messages?wait=5000' -d '{"tap":"<id of an option>"}'
  curl -s '${url}/api/bookings'

Stop with Ctrl+C.`;
}
