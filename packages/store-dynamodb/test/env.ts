import { parseEnvironment } from '@randevou/contracts';
import * as z from 'zod';

const blank = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);

const Environment = z.object({
  /** A DynamoDB to run against instead of our own stand-in, with the usual variables of the AWS SDK beside it. */
  RANDEVOU_DYNAMODB_ENDPOINT: blank(z.url({ protocol: /^https?$/, error: 'an http or https address' }).optional()),
  RANDEVOU_FULL: z
    .string()
    .optional()
    .transform((value) => value === '1'),
  /** Repeats the runs of chance of an earlier one. */
  RANDEVOU_SEED: blank(z.coerce.number().int().optional()),
  AWS_REGION: z.string().default('us-east-1'),
  AWS_ACCESS_KEY_ID: blank(z.string().optional()),
  AWS_PROFILE: blank(z.string().optional()),
});

const read = parseEnvironment('The tests of the store', Environment, process.env);

export const environment = {
  endpoint: read.RANDEVOU_DYNAMODB_ENDPOINT,
  region: read.AWS_REGION,
  /** Whether credentials come from the environment; a DynamoDB on this machine takes any. */
  ownCredentials: read.AWS_ACCESS_KEY_ID !== undefined || read.AWS_PROFILE !== undefined,
  full: read.RANDEVOU_FULL,
  /** The last runs' own unless given; failures print it. */
  seed: read.RANDEVOU_SEED,
};
