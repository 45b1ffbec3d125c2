/**
 * What the Jest configuration of every project spreads. Run with `--experimental-vm-modules`: the tests are ESM.
 * @type {import('jest').Config}
 */
export const preset = {
  // The sources of other packages, not their build: a test never waits for one and never runs against a stale one.
  testEnvironmentOptions: { customExportConditions: ['@randevou/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: false },
          target: 'es2024',
          // Node strips types without rewriting imports; the tests must not be more forgiving than that.
          transform: { verbatimModuleSyntax: true },
        },
      },
    ],
  },
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  maxWorkers: '50%',
};
