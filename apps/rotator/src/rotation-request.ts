import * as z from 'zod';

/** What Secrets Manager invokes the function with. */
export const RotationRequest = z.object({
  /** ARN of the secret. */
  SecretId: z.string().min(1),
  /** Id of the new version. */
  ClientRequestToken: z.string().min(1),
  Step: z.enum(['createSecret', 'setSecret', 'testSecret', 'finishSecret']),
});
export type RotationRequest = z.infer<typeof RotationRequest>;
