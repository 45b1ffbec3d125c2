import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { STSClient } from '@aws-sdk/client-sts';
import { names } from '@randevou/contracts';
import { startOperations, type Operations } from '@randevou/standins';
import { createAudit, type AuditOptions } from './create-audit.ts';

const WHO = 'arn:aws:sts::000000000000:assumed-role/operator/nina';
const GROUP = names.auditLogGroup('dev');
let operations: Operations;
let options: AuditOptions;

beforeAll(async () => {
  operations = await startOperations(WHO);
  const client = {
    endpoint: operations.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  };
  options = { stage: 'dev', logs: new CloudWatchLogsClient(client), sts: new STSClient(client) };
});
afterAll(() => operations.close());
beforeEach(() => {
  operations.logs.set(GROUP, []);
});

describe('createAudit', () => {
  it('writes who did what to whom, as AWS knows who it was', async () => {
    const now = Date.now();
    const audit = createAudit({ ...options, now: () => now });
    await audit({ what: 'trace', business: 'la-kaz', customer: 'c_0123456789abcdef' });
    await audit({ what: 'switch off' });
    const at = new Date(now).toISOString();
    expect(operations.logs.get(GROUP)?.map(({ message }): unknown => JSON.parse(message))).toEqual([
      { at, who: WHO, what: 'trace', stage: 'dev', business: 'la-kaz', customer: 'c_0123456789abcdef' },
      { at, who: WHO, what: 'switch off', stage: 'dev' },
    ]);
  });

  it('fails when the log takes the line and drops it, as it does with a wrong clock', async () => {
    const audit = createAudit({ ...options, now: () => Date.now() + 86_400_000 });
    await expect(audit({ what: 'trace' })).rejects.toThrow('Is the clock of this machine right?');
    expect(operations.logs.get(GROUP)).toEqual([]);
  });

  it('fails without the log group', async () => {
    operations.logs.delete(GROUP);
    await expect(createAudit(options)({ what: 'trace' })).rejects.toThrow('/randevou/dev/audit does not exist');
  });
});
