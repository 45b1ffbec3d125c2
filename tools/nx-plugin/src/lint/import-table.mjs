/**
 * Who may import what. A project carries its row's name as the tag `pkg:<name>`; what is not listed is refused.
 * `from` names projects of this workspace, or a tag for a whole kind of them; `external` names npm packages, each with
 * its subpaths.
 *
 * @type {Record<string, { from: string[], external?: string[] }>}
 */
export const importTable = {
  'pkg:contracts': { from: [], external: ['zod'] },
  'pkg:business-profile': { from: ['contracts'], external: ['fastest-levenshtein', 'yaml', 'zod'] },
  'pkg:scheduling': { from: ['contracts'], external: ['temporal-polyfill'] },
  // All but the last read the exports of other systems, in src/import.
  'pkg:bookings': {
    from: ['contracts', 'scheduling'],
    external: [
      'csv-parse',
      'fastest-levenshtein',
      'ical.js',
      'libphonenumber-js',
      'rrule-temporal',
      'windows-iana',
      'temporal-polyfill',
    ],
  },
  'pkg:conversation': { from: ['contracts'] },
  'pkg:understanding': { from: ['contracts', 'scheduling'], external: ['temporal-polyfill'] },
  'pkg:guided': { from: ['contracts', 'understanding'] },
  'pkg:turn': { from: ['contracts', 'conversation', 'guided', 'understanding'], external: ['temporal-polyfill'] },
  'pkg:whatsapp-inbound': { from: ['contracts'], external: ['zod'] },
  'pkg:whatsapp-outbound': {
    from: ['contracts'],
    external: [
      '@aws-sdk/client-socialmessaging',
      '@opentelemetry/api',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'zod',
    ],
  },
  'pkg:telemetry': {
    from: ['contracts'],
    external: [
      '@aws-crypto/sha256-js',
      '@aws-lambda-powertools/logger',
      '@aws-sdk/credential-provider-node',
      '@opentelemetry/*',
      '@smithy/protocol-http',
      '@smithy/signature-v4',
      'zod',
    ],
  },
  'pkg:stage': {
    from: ['contracts'],
    external: ['@aws-sdk/client-secrets-manager', '@aws-sdk/client-sqs', '@aws-sdk/client-ssm', '@opentelemetry/api'],
  },
  'pkg:transcription': {
    from: ['contracts', 'conversation'],
    external: [
      '@aws-sdk/client-s3',
      '@aws-sdk/client-socialmessaging',
      '@aws-sdk/client-transcribe-streaming',
      '@opentelemetry/api',
      'codec-parser',
      'opus-decoder',
      'zod',
    ],
  },
  'pkg:mcp-kit': {
    from: ['contracts'],
    external: [
      '@aws-crypto/sha256-js',
      '@aws-sdk/client-ssm',
      '@aws-sdk/credential-provider-node',
      '@modelcontextprotocol/sdk',
      '@opentelemetry/api',
      '@smithy/protocol-http',
      '@smithy/signature-v4',
      'aws-lambda',
      'jose',
      'zod',
    ],
  },
  // What these two serve, and for their host entry alone (see hostEntryImports) the store and telemetry.
  'pkg:mcp-booking': {
    from: ['contracts', 'mcp-kit', 'bookings', 'scheduling', 'store-dynamodb', 'telemetry'],
    external: ['@modelcontextprotocol/sdk', '@opentelemetry/api', 'temporal-polyfill', 'zod'],
  },
  'pkg:mcp-business': {
    from: ['contracts', 'mcp-kit', 'scheduling', 'business-profile', 'store-dynamodb', 'telemetry'],
    external: ['@modelcontextprotocol/sdk', '@opentelemetry/api', 'minisearch', 'temporal-polyfill', 'zod'],
  },
  // A tool server that somebody adds starts from this row, and gets its own when it needs more. For its host entry alone
  // what `toolServer` in its package.json may ask for (profiles in the store, secrets), and telemetry.
  'imports:tool-server': {
    from: ['contracts', 'mcp-kit', 'stage', 'store-dynamodb', 'telemetry'],
    external: ['@modelcontextprotocol/sdk', '@opentelemetry/api', 'zod'],
  },
  'pkg:agent': {
    from: ['contracts', 'guided', 'mcp-kit'],
    external: [
      '@aws-sdk/client-bedrock-runtime',
      '@modelcontextprotocol/sdk',
      '@opentelemetry/api',
      '@strands-agents/sdk',
      'zod',
    ],
  },
  'pkg:store-dynamodb': {
    from: ['contracts', 'bookings', 'conversation'],
    external: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@opentelemetry/api', 'zod'],
  },
  'pkg:standins': { from: ['contracts'], external: ['@smithy/core', 'dynalite', 'jose', 'zod'] },
  'pkg:ingress': { from: ['type:package'], external: ['aws-lambda', 'zod'] },
  'pkg:orchestrator': {
    from: ['type:package'],
    external: [
      '@aws-sdk/client-bedrock-agentcore',
      '@aws-sdk/client-lambda',
      '@opentelemetry/api',
      'aws-lambda',
      'zod',
    ],
  },
  'pkg:transcriber': { from: ['type:package'], external: ['@opentelemetry/api', 'aws-lambda', 'zod'] },
  'pkg:agent-runtime': {
    from: ['type:package'],
    external: ['@opentelemetry/api', '@strands-agents/sdk', 'bedrock-agentcore', 'zod'],
  },
  'pkg:relay': {
    from: ['type:package'],
    external: ['@aws-sdk/client-sns', '@opentelemetry/api', 'aws-lambda', 'zod'],
  },
  'pkg:rotator': {
    from: ['type:package'],
    external: ['@aws-sdk/client-secrets-manager', '@aws-sdk/client-ssm', 'zod'],
  },
  'pkg:simulator': {
    from: ['type:package'],
    external: [
      '@aws-sdk/client-dynamodb',
      '@hono/node-server',
      '@opentelemetry/api',
      'esbuild',
      'hono',
      'preact',
      'temporal-polyfill',
      'zod',
    ],
  },
  'pkg:evals': { from: ['type:package'], external: ['chrono-node', 'eld', 'yaml', 'zod'] },
  'pkg:templates': { from: ['type:package'] },
  'pkg:costs': { from: ['type:package'], external: ['yaml', 'zod'] },
  'pkg:operate': {
    from: ['type:package'],
    external: [
      '@aws-sdk/client-bedrock-agentcore',
      '@aws-sdk/client-cloudwatch-logs',
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/client-secrets-manager',
      '@aws-sdk/client-sns',
      '@aws-sdk/client-sqs',
      '@aws-sdk/client-ssm',
      '@aws-sdk/client-sts',
      'zod',
    ],
  },
  'pkg:bench': { from: ['type:package'], external: ['@modelcontextprotocol/sdk', 'tinybench', 'zod'] },
  'pkg:infra': {
    from: ['contracts'],
    external: ['@aws-sdk/client-socialmessaging', 'aws-cdk-lib', 'cdk-nag', 'constructs', 'yaml', 'zod'],
  },
  // The AWS clients: a test compares what bundles make of them.
  'pkg:nx-plugin': {
    from: ['type:package'],
    external: [
      '@arethetypeswrong/core',
      '@aws-sdk/*',
      '@nx/*',
      '@swc/core',
      'character-entities-html4',
      'esbuild',
      'eslint',
      'publint',
      'yaml',
      'zod',
    ],
  },
};

/** What tests may use besides: the stand-ins prove an adapter against the wire format of the real service. */
const forTests = { from: ['standins'], external: ['@jest/globals', 'ajv', 'fast-check'] };

/** A pure package's tests get the runner and the generator of cases, and no stand-in: there is nothing to stand in for. */
const forPureTests = { from: [], external: forTests.external };

/** The stand-ins are proved with the clients that product code uses. */
const forStandinsTests = { from: [], external: [...forTests.external, '@aws-sdk/*'] };

const asTag = (name) => (name.includes(':') ? name : `pkg:${name}`);

const constraint = (sourceTag, from, external) => ({
  sourceTag,
  onlyDependOnLibsWithTags: from.map(asTag),
  allowedExternalImports: external.flatMap((name) => [name, `${name}/*`]),
});

export const sourceConstraints = Object.entries(importTable).map(([tag, { from, external = [] }]) =>
  constraint(tag, from, external),
);

/** @param {(tag: string) => boolean} isPure */
export const testConstraints = (isPure) =>
  Object.entries(importTable).map(([tag, { from, external = [] }]) => {
    const extra = tag === 'pkg:standins' ? forStandinsTests : isPure(tag) ? forPureTests : forTests;
    return constraint(tag, [...from, ...extra.from], [...external, ...extra.external]);
  });
