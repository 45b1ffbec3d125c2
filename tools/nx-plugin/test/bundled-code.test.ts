import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as understanding from '@randevou/understanding';
import { toWhatsAppText } from '@randevou/whatsapp-outbound';
import { runBundler } from './run-bundler.ts';
import { failingCalls } from './fixtures/failing-calls.ts';

/** A bundle takes a second or two of a processor of its own. */
jest.setTimeout(60_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundled-code-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The module as a bundle exports it. */
async function bundled<Module>(entry: string, _of: Module): Promise<Module> {
  const { file } = await runBundler(entry, join(folder, entry.replaceAll('/', '-')));
  return (await import(pathToFileURL(file).href)) as Module;
}

const sdk = (name: string, message: string) => ({ __type: `com.amazonaws#${name}`, message });
const REASONS = [{ Code: 'ConditionalCheckFailed', Message: 'no', Item: { version: { N: '7' } } }, { Code: 'None' }];

/** Answers of the real services, by what the calls of the fixture ask for. */
function answerTo(target: string, body: string): [status: number, body: object, headers?: Record<string, string>] {
  if (body.includes('missing')) return [400, { __type: 'ParameterNotFound' }];
  if (body.includes('broken')) return [500, sdk('InternalServerError', 'sorry')];
  if (body.includes('invalid')) return [400, { __type: 'ValidationException', Message: 'no such name' }];
  if (body.includes('slow')) return [400, sdk('ProvisionedThroughputExceededException', 'slow down')];
  if (body.includes('again')) return [400, sdk('TransactionInProgressException', 'in progress')];
  if (target.endsWith('TransactWriteItems'))
    return [
      400,
      { __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException', CancellationReasons: REASONS },
    ];
  return [
    400,
    { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'no such queue' },
    { 'x-amzn-query-error': 'AWS.SimpleQueueService.NonExistentQueue;Sender' },
  ];
}

describe('errors of the AWS clients, of which a bundle keeps only those it names', () => {
  it('are read as they are without it', async () => {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        const [status, answer, headers] = answerTo(String(request.headers['x-amz-target']), body);
        response
          .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers })
          .end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = server.address();
      const endpoint = `http://127.0.0.1:${String(address !== null && typeof address === 'object' ? address.port : 0)}`;
      const entry = 'tools/nx-plugin/test/fixtures/failing-calls.ts';
      const inBundle = await bundled(entry, { failingCalls });
      const errors = await inBundle.failingCalls(endpoint);
      expect(errors).toEqual(await failingCalls(endpoint));
      expect(errors).toMatchObject([
        { name: 'ParameterNotFound', isNotFound: true, isOfSsm: true, status: 400, attempts: 1 },
        { name: 'InternalServerError', message: 'sorry', fault: 'server', isOfSsm: true, attempts: 2 },
        { name: 'ValidationException', message: 'no such name', fault: 'client', isNotFound: false },
        { name: 'TransactionCanceledException', reasons: REASONS, isOfDynamo: true },
        { name: 'ProvisionedThroughputExceededException', message: 'slow down', attempts: 2 },
        { name: 'TransactionInProgressException', attempts: 2 },
        { name: 'QueueDoesNotExist', message: 'no such queue', status: 400 },
      ]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('words, which a bundle keeps compressed', () => {
  it('are understood as they are without it', async () => {
    const inBundle = await bundled('packages/understanding/src/index.ts', understanding);
    const at = { now: '2026-03-02T09:00:00+04:00', timeZone: 'Indian/Mauritius' };
    const texts = [
      'a table for 4 tomorrow at half past seven',
      'oui merci',
      'mañana a las 8 de la tarde',
      'am Freitag um 19 Uhr',
    ];
    for (const text of texts) {
      expect(inBundle.resolveWhen(text, at)).toEqual(understanding.resolveWhen(text, at));
      const options = { supported: ['en', 'fr', 'es', 'pt'] } as const;
      expect(inBundle.detectLanguage(text, options)).toEqual(understanding.detectLanguage(text, options));
      for (const language of options.supported)
        expect(inBundle.recogniseConsent(text, language)).toBe(understanding.recogniseConsent(text, language));
    }
    expect(inBundle.resolveWhen('am Freitag um 19 Uhr', at)).toMatchObject({ date: '2026-03-06', time: '19:00' });
  });
});

describe('modules of data, of which a bundle packs those that come back as they were', () => {
  /** Large enough to be packed. */
  const filler = Array.from({ length: 200 }, (_, index) => `plain word ${String(index)}`);
  const modules = {
    plain: "export const PLAIN = { greets: /^sal[uú]t$/iu, none: null, half: 0.5, 'a key': [true, [[]]] };",
    absent: 'export const ABSENT = { here: 1, gone: undefined };',
    twice: 'const one = { of: 1 }; export const TWICE = [one, one];',
    large: 'export const LARGE = { most: 10n };',
    counted: 'export const COUNTED = { of: String };',
  };
  const names = Object.keys(modules);

  it('packs no other', async () => {
    const sources = join(folder, 'packages/turn/src');
    mkdirSync(sources, { recursive: true });
    for (const [name, code] of Object.entries(modules)) {
      const words = filler.map((word) => `${name} ${word}`);
      writeFileSync(join(sources, `${name}.ts`), `${code}\nexport const ${name} = ${JSON.stringify(words)};\n`);
    }
    const entry = join(sources, 'index.ts');
    writeFileSync(entry, names.map((name) => `export * from './${name}.ts';`).join('\n'));

    const { file } = await runBundler(entry, join(folder, 'odd'));
    const text = readFileSync(file, 'utf8');
    expect(names.filter((name) => !text.includes(`${name} plain word 7`))).toEqual(['plain']);
    const read = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    expect(read['PLAIN']).toEqual({ greets: /^sal[uú]t$/iu, none: null, half: 0.5, 'a key': [true, [[]]] });
    expect(read['ABSENT']).toStrictEqual({ here: 1, gone: undefined });
    const [first, second] = read['TWICE'] as readonly unknown[];
    expect(first).toBe(second);
  });
});

describe('named characters, of which a bundle knows those of HTML 4', () => {
  it('are the ones that people write', async () => {
    const inBundle = await bundled('packages/whatsapp-outbound/src/to-whatsapp-text.ts', { toWhatsAppText });
    const text = '**Caf&eacute;** &mdash; 5&nbsp;&euro; &amp; more&hellip; &lt;3 &#x1F44D;';
    expect(inBundle.toWhatsAppText(text)).toBe('*Café* — 5\u00A0€ & more… <3 👍');
    expect(inBundle.toWhatsAppText(text)).toBe(toWhatsAppText(text));
  });
});
