import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A cold start reads the whole file: what makes it grow is to be seen, and decided. */
describe.each([
  ['ingress', 650_000],
  // 316,000 of it hear voice notes: S3 and Transcribe's clients, and a decoder of Opus in WebAssembly. 520,000 are the
  // words of four languages: what the guided policy understands and says when the model is away.
  ['orchestrator', 1_700_000],
  // 120,000 of it word reminders and other notices: turn's texts, and Temporal for their dates.
  ['relay', 960_000],
])('the bundle of %s', (app, mostBytes) => {
  test(`has at most ${String(mostBytes)} bytes, and finds credentials where Lambda puts them alone`, () => {
    const entry = join(workspace, 'apps', app, 'src/handler.ts');
    const out = join(folder, app);
    execFileSync(process.execPath, [join(workspace, 'tools/nx-plugin/src/bundle.mjs'), entry, out], { stdio: 'pipe' });
    const file = join(out, 'handler.mjs');
    expect(statSync(file).size).toBeLessThanOrEqual(mostBytes);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('AWS_SESSION_TOKEN');
    expect(text).not.toContain('sso_start_url');
  });
});
