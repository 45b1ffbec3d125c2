/*
 * The rules of eslint.config.mjs for a run over the whole workspace: types are read once, in the programs of `npm run
 * typecheck`, where the lint of each project alone reads those of its dependencies anew.
 */
import config from '../../../../eslint.config.mjs';

const ownSettings = ['apps/simulator', 'tools/nx-plugin', 'infra'];

export default [
  ...config,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['tools/nx-plugin/tsconfig.workspace.json', ...ownSettings.map((folder) => `${folder}/tsconfig.json`)],
      },
    },
  },
];
