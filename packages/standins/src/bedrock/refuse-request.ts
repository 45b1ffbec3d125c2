import { AwsError } from '../http/aws-error.ts';
import type { ConverseRequest } from './converse.ts';

/** Nova's rules for tools; it fails in odd ways when they are broken, so the stand-in says so at once. */
const TOOL_NAME = /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/;
const SCHEMA_KEYS = new Set(['type', 'properties', 'required']);
/** Fields of a model that are no part of Bedrock's own API, by family. */
const FIELDS: readonly { readonly family: RegExp; readonly fields: readonly string[] }[] = [
  { family: /amazon\.nova-2-/, fields: ['inferenceConfig', 'reasoningConfig'] },
  { family: /amazon\.nova-/, fields: ['inferenceConfig'] },
  { family: /anthropic\.claude/, fields: ['thinking', 'top_k', 'anthropic_beta'] },
];
/** These take no sampling parameters at all. */
const NO_SAMPLING = /anthropic\.claude-[a-z]+-(?:4-[7-9]|[5-9])/;

const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

/** Throws what Bedrock or the model would refuse. */
export function refuseRequest(request: ConverseRequest): void {
  const { modelId, messages, toolConfig, inferenceConfig, additionalModelRequestFields = {} } = request;
  for (const { toolSpec } of toolConfig?.tools ?? []) {
    if (!toolSpec) continue;
    if (!TOOL_NAME.test(toolSpec.name)) {
      throw invalid(`tool name ${toolSpec.name} does not match ${String(TOOL_NAME)}`);
    }
    const extra = Object.keys(toolSpec.inputSchema.json).filter((key) => !SCHEMA_KEYS.has(key));
    if (extra.length > 0) throw invalid(`the schema of tool ${toolSpec.name} has ${extra.join(', ')} at its top`);
  }
  const allowed = FIELDS.find(({ family }) => family.test(modelId))?.fields ?? [];
  const foreign = Object.keys(additionalModelRequestFields).filter((field) => !allowed.includes(field));
  if (foreign.length > 0) throw invalid(`${foreign.join(', ')}: Extra inputs are not permitted`);
  if (NO_SAMPLING.test(modelId) && inferenceConfig?.temperature !== undefined) {
    throw invalid('`temperature` is deprecated for this model.');
  }
  if (messages[0]?.role !== 'user') throw invalid('A conversation must start with a user message.');
  for (const [index, { role, content }] of messages.entries()) {
    if (index > 0 && messages[index - 1]?.role === role) throw invalid('Conversation roles must alternate.');
    if (content.length === 0) throw invalid(`The content field in the Message object at messages.${index} is empty.`);
    if (content.some((block) => 'text' in block && String(block.text).trim() === '')) {
      throw invalid(`The text field in the ContentBlock object at messages.${index} is blank.`);
    }
  }
}
