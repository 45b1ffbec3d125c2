import { describe, expect, it } from '@jest/globals';
import { modelFamily } from './model-family.ts';

describe('modelFamily', () => {
  it.each([
    ['us.amazon.nova-pro-v1:0', 'nova'],
    ['amazon.nova-lite-v1:0', 'nova'],
    ['us.amazon.nova-2-lite-v1:0', 'nova-2'],
    ['arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-2-lite-v1:0', 'nova-2'],
    ['global.anthropic.claude-sonnet-4-5-20250929-v1:0', 'claude'],
    ['mistral.mistral-large-2407-v1:0', 'other'],
    ['arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/a1b2c3', 'other'],
  ])('%s is of the family %s', (modelId, name) => {
    expect(modelFamily(modelId).name).toBe(name);
  });

  it('keeps what is only for Nova from all others', () => {
    for (const modelId of ['us.anthropic.claude-opus-4-7', 'meta.llama3-3-70b-instruct-v1:0']) {
      const { temperature, additionalRequestFields } = modelFamily(modelId);
      expect([temperature, additionalRequestFields]).toEqual([undefined, undefined]);
    }
  });
});
