import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  type ToolConfiguration,
} from '@aws-sdk/client-bedrock-runtime';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishBatchCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendWhatsAppMessageCommand, SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { names, PseudonymSecret, ScopeKeySet, ScopeSigningSecret } from '@randevou/contracts';
import { startLocal, type LocalStage } from '../src/index.ts';

const entry = new URL('./fixtures/echo.ts', import.meta.url).href;
let stage: LocalStage;
let clientOptions: {
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  maxAttempts: number;
};
const endpoint = (service: string) => stage.environment[`AWS_ENDPOINT_URL_${service}`] ?? '';

beforeAll(async () => {
  stage = await startLocal({
    dataDir: 'memory',
    functions: { echo: { entry, toolServer: 'echo' } },
    ingress: 'echo',
    queue: { functionName: 'echo' },
    converse: ({ modelId, toolConfig }) => ({
      content: [
        { text: `This is ${modelId}` },
        ...(toolConfig ? [{ toolUse: { toolUseId: 't1', name: 'find_slots', input: { party_size: 4 } } }] : []),
      ],
    }),
    env: () => ({}),
  });
  clientOptions = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'LOCALTEST0001', secretAccessKey: 'x' },
    maxAttempts: 1,
  };
});
afterAll(() => stage.close());

describe('the services, asked by their own clients', () => {
  it('SSM has the scope keys and finds tool servers by path', async () => {
    const ssm = new SSMClient({ ...clientOptions, endpoint: endpoint('SSM') });
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: names.scopeKeysParameter('local') }));
    expect(ScopeKeySet.parse(JSON.parse(Parameter?.Value ?? '')).keys[0]).not.toHaveProperty('d');
    const { Parameters } = await ssm.send(new GetParametersByPathCommand({ Path: names.toolServersPath('local') }));
    expect(Parameters).toMatchObject([{ Name: '/randevou/local/mcp/echo', Value: expect.stringMatching(/^http:/) }]);
    await expect(ssm.send(new GetParameterCommand({ Name: '/nothing' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
  });

  it('Secrets Manager has the signing key and the key of the pseudonyms', async () => {
    const secrets = new SecretsManagerClient({ ...clientOptions, endpoint: endpoint('SECRETS_MANAGER') });
    const read = async (SecretId: string): Promise<unknown> =>
      JSON.parse((await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? '');
    const [signing] = ScopeSigningSecret.parse(await read(names.scopeSigningSecret('local'))).keys;
    expect(signing.privateKey).toEqual(stage.scopeKey);
    const [pseudonyms] = PseudonymSecret.parse(await read(names.pseudonymSecret('local'))).keys;
    expect(pseudonyms.hmacKey).toBe((await stage.pseudonymKeys()).inUse.hmacKey);
    await expect(read('else')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('SNS records what is published, one by one and in batches', async () => {
    const sns = new SNSClient({ ...clientOptions, endpoint: endpoint('SNS') });
    const TopicArn = stage.resources.eventsTopicArn;
    const MessageAttributes = { type: { DataType: 'String', StringValue: 'booking.confirmed' } };
    await sns.send(new PublishCommand({ TopicArn, Message: 'one & <only>', MessageAttributes }));
    const entries = ['two', 'three'].map((Message) => ({ Id: Message, Message }));
    const { Successful } = await sns.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: entries }));
    expect(Successful?.map(({ Id }) => Id)).toEqual(['two', 'three']);
    expect(stage.published.map(({ message }) => message)).toEqual(['one & <only>', 'two', 'three']);
    expect(stage.published[0]?.attributes).toEqual({ type: { Type: 'String', Value: 'booking.confirmed' } });
    const nowhere = sns.send(new PublishCommand({ TopicArn: `${TopicArn}-else`, Message: 'x' }));
    await expect(nowhere).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  it('SQS keeps a message until it is deleted', async () => {
    const sqs = new SQSClient({ ...clientOptions, endpoint: endpoint('SQS') });
    const release = stage.hold();
    const QueueUrl = stage.resources.queueUrl;
    await sqs.send(
      new SendMessageCommand({ QueueUrl, MessageBody: '{"wait":0}', MessageGroupId: 'g', MessageDeduplicationId: 'd' }),
    );
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages).toMatchObject([
      { Body: '{"wait":0}', Attributes: { MessageGroupId: 'g', ApproximateReceiveCount: '1' } },
    ]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: Messages?.[0]?.ReceiptHandle }));
    expect(stage.queue.size).toBe(0);
    release();
  });

  it('Lambda invokes and waits, or does not wait, and tells what a handler threw', async () => {
    const lambda = new LambdaClient({ ...clientOptions, endpoint: endpoint('LAMBDA') });
    const invoke = (payload: unknown, InvocationType: 'Event' | 'RequestResponse' = 'RequestResponse') =>
      lambda.send(new InvokeCommand({ FunctionName: 'echo', InvocationType, Payload: JSON.stringify(payload) }));
    const answered = await invoke({ wait: 1 });
    expect(JSON.parse(answered.Payload?.transformToString() ?? '')).toMatchObject({ event: { wait: 1 } });
    expect((await invoke({ wait: 1 }, 'Event')).StatusCode).toBe(202);
    const failed = await invoke({ fail: 'broken' });
    expect(failed.FunctionError).toBe('Unhandled');
    expect(JSON.parse(failed.Payload?.transformToString() ?? '')).toMatchObject({
      errorType: 'RangeError',
      errorMessage: 'broken',
    });
    await stage.idle();
  });

  it('a function URL makes the event of payload format 2.0', async () => {
    const ssm = new SSMClient({ ...clientOptions, endpoint: endpoint('SSM') });
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: names.toolServerParameter('local', 'echo') }));
    const response = await fetch(`${Parameter?.Value ?? ''}mcp?a=1`, { method: 'POST', body: '{"x":1}' });
    expect(await response.json()).toMatchObject({
      event: {
        version: '2.0',
        rawPath: '/mcp',
        rawQueryString: 'a=1',
        body: '{"x":1}',
        requestContext: { http: { method: 'POST' } },
      },
    });
  });

  it('Bedrock answers in one piece and as a stream, and refuses what Nova refuses', async () => {
    const bedrock = new BedrockRuntimeClient({ ...clientOptions, endpoint: endpoint('BEDROCK_RUNTIME') });
    const tool = (json: Record<string, string>): ToolConfiguration => ({
      tools: [{ toolSpec: { name: 'find_slots', inputSchema: { json } } }],
    });
    const request = {
      modelId: 'us.amazon.nova-pro-v1:0',
      messages: [{ role: 'user' as const, content: [{ text: 'Hi' }] }],
    };
    const whole = await bedrock.send(new ConverseCommand({ ...request, toolConfig: tool({ type: 'object' }) }));
    expect(whole).toMatchObject({
      stopReason: 'tool_use',
      output: {
        message: { content: [{ text: 'This is us.amazon.nova-pro-v1:0' }, { toolUse: { input: { party_size: 4 } } }] },
      },
    });
    const { stream } = await bedrock.send(
      new ConverseStreamCommand({ ...request, toolConfig: tool({ type: 'object' }) }),
    );
    const kinds = [];
    for await (const event of stream ?? []) kinds.push(...Object.keys(event));
    expect(kinds.filter((kind) => !kind.startsWith('contentBlock'))).toEqual([
      'messageStart',
      'messageStop',
      'metadata',
    ]);
    const refused = bedrock.send(
      new ConverseCommand({ ...request, toolConfig: tool({ type: 'object', additionalProperties: 'no' }) }),
    );
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('End User Messaging tells receipts from messages and refuses what WhatsApp would', async () => {
    const social = new SocialMessagingClient({ ...clientOptions, endpoint: endpoint('SOCIALMESSAGING') });
    const send = (message: unknown, metaApiVersion = 'v21.0') =>
      social.send(
        new SendWhatsAppMessageCommand({
          originationPhoneNumberId: `phone-number-id-${'0'.repeat(32)}`,
          metaApiVersion,
          message: Buffer.from(JSON.stringify(message)),
        }),
      );
    const hello = { messaging_product: 'whatsapp', to: '+23057001234', type: 'text', text: { body: 'Héllo' } };
    expect((await send(hello)).messageId).not.toBe(stage.whatsapp.sent[0]?.wamid);
    expect(stage.whatsapp.sent).toMatchObject([{ to: '+23057001234', payload: { text: { body: 'Héllo' } } }]);
    await send({
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: 'wamid.1',
      typing_indicator: { type: 'text' },
    });
    expect(stage.whatsapp.receipts).toMatchObject([{ messageId: 'wamid.1', typing: true }]);
    await expect(send({ ...hello, to: '23057001234' })).rejects.toMatchObject({ name: 'InvalidParametersException' });
    await expect(send(hello, 'v19.0')).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(send({ ...hello, text: { body: 'x'.repeat(4097) } })).rejects.toThrow('(#131009)');
    expect(stage.whatsapp.sent).toHaveLength(1);
  });

  it('End User Messaging knows the templates of the contract, and how many parameters they take', async () => {
    const social = new SocialMessagingClient({ ...clientOptions, endpoint: endpoint('SOCIALMESSAGING') });
    const send = (name: string, parameters: readonly string[], code = 'fr', payload = 'read|1') =>
      social.send(
        new SendWhatsAppMessageCommand({
          originationPhoneNumberId: `phone-number-id-${'0'.repeat(32)}`,
          metaApiVersion: 'v21.0',
          message: Buffer.from(
            JSON.stringify({
              messaging_product: 'whatsapp',
              to: '+23057001299',
              type: 'template',
              template: {
                name,
                language: { code },
                components: [
                  { type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) },
                  { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload }] },
                ],
              },
            }),
          ),
        }),
      );
    await send('randevou_message_waiting_v1', ['La Kaz']);
    expect(stage.whatsapp.sent.at(-1)).toMatchObject({ to: '+23057001299' });
    await expect(send('randevou_greeting_v1', ['La Kaz'])).rejects.toThrow('(#132001)');
    await expect(send('randevou_message_waiting_v1', ['La Kaz'], 'de')).rejects.toThrow('(#132001)');
    await expect(send('randevou_message_waiting_v1', ['La Kaz', 'again'])).rejects.toThrow('(#132000)');
    await expect(send('randevou_message_waiting_v1', ['La\nKaz'])).rejects.toThrow('(#132012)');
    await expect(send('randevou_message_waiting_v1', ['La Kaz'], 'fr', 'x'.repeat(129))).rejects.toThrow('(#132012)');
  });
});
