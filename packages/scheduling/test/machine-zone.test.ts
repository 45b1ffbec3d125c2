import { expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

it("answers the same whatever the machine's own zone", () => {
  const script = fileURLToPath(new URL('./print-slots.ts', import.meta.url));
  const printed = ['UTC', 'America/St_Johns', 'Pacific/Kiritimati'].map((zone) => {
    const args = ['--conditions=@randevou/source', script];
    return execFileSync(process.execPath, args, { env: { TZ: zone }, encoding: 'utf8' }).split('\n');
  });
  expect(printed.map(([offset]) => offset)).toEqual(['0', '210', '640']);
  const [utc, newfoundland, kiribati] = printed.map(([, ...answers]) => answers.join('\n'));
  expect(utc?.match(/T\d\d:/g)?.length).toBeGreaterThan(200);
  expect(utc?.match(/b\+a/g)?.length).toBeGreaterThan(20);
  expect(utc?.match(/"parts"/g)?.length).toBeGreaterThan(20);
  expect(newfoundland).toBe(utc);
  expect(kiribati).toBe(utc);
});
