/** Lambda puts credentials into the environment; the ways of a developer's machine stay out of the bundle. */
export const lambdaCredentials = {
  name: 'lambda-credentials',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/ }, () => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
    }));
  },
};
