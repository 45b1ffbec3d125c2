// Before a version is given: what of contracts and items is to be released joins the released ones, in the same commit.
import { execFileSync } from 'node:child_process';
import { env } from 'node:process';

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

if (env.NX_DRY_RUN === 'true') console.log('Would add the fixtures of this release');
else {
  run('nx', 'run-many', '-t', 'release-fixtures');
  run('git', 'add', 'packages/contracts/fixtures', 'packages/store-dynamodb/fixtures');
}
