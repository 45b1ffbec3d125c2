import { preset } from '../../jest.preset.mjs';

// The tests in `test/` start the whole stage; on a busy machine its processes load for seconds.
export default { ...preset, displayName: 'simulator', testTimeout: 60_000 };
