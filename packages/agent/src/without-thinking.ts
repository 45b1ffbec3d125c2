/**
 * The part of an answer that is meant for the customer. Nova leaks its reasoning as `<thinking>…</thinking>`, sometimes
 * without the end or the beginning, and may wrap the rest in `<response>`.
 */
export function withoutThinking(text: string): string {
  return text
    .replace(/<thinking>[\s\S]*?(?:<\/thinking>|$)/gi, '')
    .replace(/^[\s\S]*<\/thinking>/i, '')
    .replace(/<\/?response>/gi, '')
    .trim();
}
