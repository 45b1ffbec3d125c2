import * as z from 'zod';

/** CloudFormation makes a text of every value. */
const Properties = z.object({
  /** `waba-` and 32 hex digits. */
  WabaId: z.string().startsWith('waba-'),
  TopicArn: z.string().startsWith('arn:'),
  TakeOver: z.enum(['true', 'false']).transform((text) => text === 'true'),
});

/** Of a link that is or was: whatever it lacks must not leave CloudFormation without an answer. */
const Former = z.object({ WabaId: z.string().catch(''), TopicArn: z.string().catch('') });

const head = {
  /** Holds a signature: whoever has it may answer, so it is in no log. */
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
};

/** What CloudFormation asks of the function: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
export const CustomResourceRequest = z.discriminatedUnion('RequestType', [
  z.object({ ...head, RequestType: z.literal('Create'), ResourceProperties: Properties }),
  z.object({
    ...head,
    RequestType: z.literal('Update'),
    PhysicalResourceId: z.string(),
    ResourceProperties: Properties,
    // As an older version of the stack had them.
    OldResourceProperties: Former,
  }),
  // What a failed creation left is deleted, too: its properties may be anything.
  z.object({
    ...head,
    RequestType: z.literal('Delete'),
    PhysicalResourceId: z.string(),
    ResourceProperties: Former,
  }),
]);
export type CustomResourceRequest = z.infer<typeof CustomResourceRequest>;
