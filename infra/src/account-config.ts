import * as z from 'zod';

/** What an account can have only once: made by the account's stack, or left alone because it stands already. */
const Once = z.enum(['make', 'exists']);

/** What is set up once per account and region, of `infra/account.yaml`. Holds no secret, so it is committed. */
export const AccountConfig = z.strictObject({
  /** Lets this repository's workflows deploy, each GitHub environment its stage; without it no role is made. */
  github: z
    .strictObject({
      repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'owner/name'),
      /** GitHub's numbers of both; tokens of repositories made since 15 July 2026 name them beside the names. */
      ids: z.strictObject({ owner: z.int().positive(), repository: z.int().positive() }).optional(),
      /** GitHub as an identity provider of the account. */
      identityProvider: Once.default('make'),
    })
    .optional(),
  /** Of the roles and the bucket of `cdk bootstrap`. */
  bootstrapQualifier: z
    .string()
    .regex(/^[a-z0-9]{1,10}$/, 'one to ten lower-case letters and digits')
    .default('hnb659fds'),
  /** `exists` also where the account belongs to an organization: only its management account may activate tags. */
  costAllocationTags: Once.default('make'),
  /** Where X-Ray keeps spans that arrive over OpenTelemetry's protocol. */
  transactionSearch: Once.default('make'),
  /** Of traces that X-Ray indexes besides; 1 is free. All spans are in the log group `aws/spans` whatever stands here. */
  indexedTracesPercent: z.number().min(0).max(100).default(1),
});
export type AccountConfig = z.infer<typeof AccountConfig>;
