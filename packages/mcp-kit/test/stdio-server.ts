import { ScopeKeySet } from '@randevou/contracts';
import { createScopeVerifier } from '../src/create-scope-verifier.ts';
import { stdioHost } from '../src/stdio-host.ts';
import { sampleServer } from './sample-server.ts';

/** Started as a child process by the test: its keys and clock are its arguments. */
const [keySet = '', now = ''] = process.argv.slice(2);
const verifyScope = createScopeVerifier({ keys: ScopeKeySet.parse(JSON.parse(keySet)), now: () => Number(now) });
await stdioHost(sampleServer(verifyScope));
