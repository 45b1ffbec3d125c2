import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { ToolOutcome } from './tool-outcome.ts';

/**
 * The outcome as MCP carries it: `structuredContent` for code, and a text block because some models (Nova) take
 * nothing but text. Errors are results with `isError`, so that a model can read and mend them.
 */
export function toolResult(outcome: ToolOutcome): CallToolResult {
  if (outcome.ok) {
    return {
      content: [{ type: 'text', text: JSON.stringify(outcome.result) }],
      structuredContent: { ...outcome.result },
    };
  }
  const { code, message, retry } = outcome;
  return {
    isError: true,
    content: [{ type: 'text', text: `${code}: ${message}` }],
    structuredContent: { code, message, retry },
  };
}
