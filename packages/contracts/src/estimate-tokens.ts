/** UTF-8 bytes per token: real texts of our languages have about four characters to a token, and accents take two bytes. */
const BYTES_PER_TOKEN = 3;

const encoder = new TextEncoder();

/**
 * How many tokens a model makes of a text, rather too many than too few. No tokenizer of Nova is public; what a call
 * really took comes with its answer.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(encoder.encode(text).length / BYTES_PER_TOKEN);
}
