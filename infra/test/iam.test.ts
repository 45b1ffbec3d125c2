import { describe, expect, it } from '@jest/globals';
import { rolesOf, type ReadRole, type ReadStatement } from './policies-of.ts';
import { synthesize } from './synthesize.ts';

/** Actions that AWS scopes to no resource, or whose resource has no name before it exists, and why `*` does no harm. */
const UNSCOPED: Readonly<Record<string, string>> = {
  'xray:PutTraceSegments': 'traces have no resource',
  'xray:PutTelemetryRecords': 'traces have no resource',
  'xray:PutSpans': 'spans have no resource',
  'xray:PutSpansForIndexing': 'spans have no resource',
  'transcribe:StartStreamTranscription': 'a stream has no resource',
  'ce:UpdateCostAllocationTagsStatus': 'tags of the bill are no resource',
};

/** Wildcards within a resource, and why none narrower will do. */
const WILDCARDS: readonly { readonly resource: RegExp; readonly why: string }[] = [
  { resource: /:log-group:\/aws\/lambda-insights:\*$/, why: "streams of the Insights layer's log group" },
  { resource: /:function:randevou-[a-z0-9-]+-mcp-\*$/, why: 'tool servers are found by their name' },
  { resource: /:secret:randevou\/[a-z0-9-]+\/[a-z0-9/-]+-\?{6}$/, why: 'six characters that Secrets Manager adds' },
  { resource: /:runtime\/randevou_[a-z0-9_]+-\?{10}(\/runtime-endpoint\/live)?$/, why: "AgentCore's ten characters" },
  { resource: /:log-group:\/aws\/bedrock-agentcore\/runtimes\/randevou_[a-z0-9_]+-\*$/, why: 'named by that id' },
  {
    resource: /:log-group:\/aws\/bedrock-agentcore\/runtimes\/\{Runtime\w+\.AgentRuntimeId\}-(live|DEFAULT):\*$/,
    why: 'how CloudWatch Logs writes the ARN of one log group, here of an endpoint',
  },
  { resource: /:logs:[a-z0-9-]+:\d{12}:log-group:\*$/, why: 'names of log groups, listed' },
  { resource: /:kms:[a-z0-9-]+:\{?[\w:.]+\}?:key\/\*$/, why: 'a key known by its alias, which the condition names' },
  { resource: /:log-group:aws\/spans:\*$/, why: 'how CloudWatch Logs writes the ARN of one log group' },
  { resource: /^\{Media\w+\.Arn\}\/voice\/\*$/, why: 'objects under one prefix of one bucket' },
];

const roles = rolesOf(synthesize());
const allowed = roles.flatMap((role) =>
  role.statements.filter(({ effect }) => effect === 'Allow').map((statement) => ({ ...statement, role })),
);
const place = ({ role, actions, resources }: ReadStatement & { role: ReadRole }): string =>
  `${role.stack} ${role.id}: ${actions.join(', ')} on ${resources.join(', ')}`;
const isScoped = (resource: string): boolean => resource !== '*';

describe('every policy of every stage', () => {
  it('is read here', () => {
    expect(new Set(roles.map(({ stack }) => stack)).size).toBeGreaterThan(15);
    expect(allowed.every(({ resources, actions }) => resources.length > 0 && actions.length > 0)).toBe(true);
  });

  it('is written here: no role takes one of AWS', () => {
    expect(roles.filter(({ managedPolicies }) => managedPolicies.length > 0)).toEqual([]);
  });

  it('names its actions one by one', () => {
    expect(allowed.filter(({ actions }) => actions.some((action) => /[*?]/.test(action))).map(place)).toEqual([]);
  });

  it('names its resources, but for actions that have none', () => {
    const wide = allowed.filter(({ resources }) => !resources.every(isScoped));
    expect(wide.filter(({ actions }) => !actions.every((action) => action in UNSCOPED)).map(place)).toEqual([]);
    const used = new Set(wide.flatMap(({ actions }) => actions));
    expect(Object.keys(UNSCOPED).filter((action) => !used.has(action))).toEqual([]);
  });

  it('has a wildcard within a resource only for a reason', () => {
    const wild = allowed.flatMap((each) =>
      each.resources
        .filter((resource) => isScoped(resource) && /[*?]/.test(resource))
        .map((resource) => ({ each, resource })),
    );
    const reasons = wild.map(({ resource }) => WILDCARDS.find((entry) => entry.resource.test(resource)));
    expect(wild.filter((_, at) => reasons[at] === undefined).map(({ each }) => place(each))).toEqual([]);
    expect(WILDCARDS.filter((entry) => !reasons.includes(entry)).map(({ why }) => why)).toEqual([]);
  });

  it('speaks of its own stage', () => {
    const foreign = allowed.filter(({ role, resources }) => {
      const stage = /^randevou-(dev|prod|full)-/.exec(role.stack)?.[1];
      return resources.some((resource) =>
        [...resource.matchAll(/randevou[-/_](dev|prod|full)\b/g)].some(([, other]) => other !== stage),
      );
    });
    expect(foreign.filter(({ role }) => role.stack !== 'randevou-account').map(place)).toEqual([]);
  });
});

describe('who may take a role', () => {
  it('is one service, which acts for this account, or the workflows of one environment', () => {
    const loose = roles.filter(({ trust }) =>
      trust.some(({ Principal, Condition }) => {
        const principal = JSON.stringify(Principal);
        if (/^\{"Service":"lambda\.amazonaws\.com"\}$/.test(principal)) return false;
        const text = JSON.stringify(Condition);
        if (/^\{"Service":"[a-z.-]+\.amazonaws\.com"\}$/.test(principal)) return !text.includes('aws:SourceAccount');
        return !(principal.startsWith('{"Federated":') && text.includes('token.actions.githubusercontent.com:sub'));
      }),
    );
    expect(loose.map(({ stack, id }) => `${stack} ${id}`)).toEqual([]);
  });
});

describe('who may do what', () => {
  it('lists names of log groups with the wildcard for that, and does nothing else', () => {
    const listing = allowed.filter(({ resources }) => resources.some((resource) => resource.endsWith(':log-group:*')));
    expect(new Set(listing.flatMap(({ actions }) => actions))).toEqual(new Set(['logs:DescribeLogGroups']));
  });

  const stacksWith = (action: string): string[] =>
    [...new Set(allowed.filter(({ actions }) => actions.includes(action)).map(({ role }) => role.stack))].toSorted();

  it('lets only orchestrator and relay send, from the numbers of the stage', () => {
    const sends = allowed.filter(({ actions }) => actions.includes('social-messaging:SendWhatsAppMessage'));
    expect(sends.map(({ role, resources }) => [role.stack, resources])).toEqual(
      ['orchestrator', 'relay'].map((name) => [
        `randevou-full-${name}`,
        ['arn:aws:social-messaging:eu-central-1:111122223333:phone-number-id/0123456789abcdef0123456789abcdef'],
      ]),
    );
  });

  it('lets function URLs of tool servers be called, and those functions by their URL alone', () => {
    const urls = allowed.filter(({ actions }) => actions.includes('lambda:InvokeFunctionUrl'));
    expect(new Set(urls.map(({ role }) => role.stack.replace(/randevou-\w+-/, '')))).toEqual(
      new Set(['agent', 'orchestrator', 'relay']),
    );
    for (const { role, resources } of urls)
      expect(resources).toEqual([expect.stringContaining(`function:${role.stack.replace(/-\w+$/, '')}-mcp-*`)]);
    const wild = allowed.filter(
      ({ actions, resources }) =>
        actions.includes('lambda:InvokeFunction') && resources.some((resource) => resource.endsWith('*')),
    );
    for (const { conditions } of wild)
      expect(conditions).toEqual({ Bool: { 'lambda:InvokedViaFunctionUrl': ['true'] } });
    expect(wild).toHaveLength(urls.length);
  });

  it('lets the orchestrator call an agent where there is one', () => {
    expect(stacksWith('bedrock-agentcore:InvokeAgentRuntime')).toEqual([
      'randevou-full-orchestrator',
      'randevou-prod-orchestrator',
    ]);
  });

  it('lets the agent ask its model through its inference profile, in the regions of that', () => {
    const asks = allowed.filter(
      ({ role, actions }) => role.stack === 'randevou-full-agent' && actions.includes('bedrock:InvokeModel'),
    );
    const profile = 'arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.amazon.nova-pro-v1:0';
    expect(asks.flatMap(({ resources }) => resources)).toContain(profile);
    const models = asks.find(({ resources }) => !resources.includes(profile));
    expect(models?.conditions).toEqual({ StringEquals: { 'bedrock:InferenceProfileArn': [profile] } });
    for (const model of models?.resources ?? [])
      expect(model).toMatch(/^arn:aws:bedrock:eu-[a-z]+-\d::foundation-model\/amazon\.nova-pro-v1:0$/);
  });
});
