/** What Strands and Bedrock take as the name of a tool. */
const NAME = /^[\w-]{1,64}$/;

interface NamedTool {
  readonly name: string;
  readonly thirdParty: boolean;
}

/**
 * The tools that one agent can have at once. Strands refuses them all for one with a strange name, or for two with one
 * name (`-` and `_` are the same to it): then the third party's is left out, and of two of our own the later.
 */
export function usableTools<Tool extends NamedTool>(
  tools: readonly Tool[],
): { readonly usable: readonly Tool[]; readonly leftOut: readonly Tool[] } {
  const usable = new Map<string, Tool>();
  const leftOut: Tool[] = [];
  for (const tool of [...tools.filter((each) => !each.thirdParty), ...tools.filter((each) => each.thirdParty)]) {
    const key = tool.name.replaceAll('-', '_');
    if (usable.has(key) || !NAME.test(tool.name)) leftOut.push(tool);
    else usable.set(key, tool);
  }
  return { usable: [...usable.values()], leftOut };
}
