import { openEngine } from '../engine.ts';

/*
 * A process for `crash.test.ts`: `die-in-transaction.ts <data folder> <before the write | during the write>` makes a
 * table with 20 items and dies in the transaction that would write 20 more.
 */
const [dataDir, at] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: die-in-transaction.ts <data folder> <point>');

let armed = false;
const engine = await openEngine({
  dataDir,
  now: () => 0,
  async aroundBatch(write) {
    if (armed && at === 'before the write') process.kill(process.pid, 'SIGKILL');
    const written = write();
    if (armed) process.kill(process.pid, 'SIGKILL');
    await written;
  },
});

const transaction = (prefix: string): object => ({
  TransactItems: Array.from({ length: 20 }, (_, index) => ({
    Put: { TableName: 'things', Item: { pk: { S: `${prefix}${String(index)}` }, text: { S: 'x'.repeat(2000) } } },
  })),
});

await engine.execute('CreateTable', {
  TableName: 'things',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
});
await engine.execute('TransactWriteItems', transaction('whole'));
armed = true;
await engine.execute('TransactWriteItems', transaction('cut'));
