import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { ProfileIssue } from './profile-error.ts';

export type Path = readonly (string | number)[];

export interface YamlFile {
  readonly value: unknown;
  readonly issues: readonly ProfileIssue[];
  /** Place of a value, or of the innermost thing around it that exists; with `key`, of that key in it. */
  locate(path: Path, key?: string): { readonly line: number; readonly column: number };
}

/** Written without quotes these look like numbers, but they are texts: a phone number keeps its `+`. */
const TEXT_KEYS = new Set(['phone', 'phoneNumberId', 'id', 'name']);
/** The same of the entries of these lists: tables are often called 1, 2, 3. */
const TEXT_LISTS = new Set(['resources', 'joins', 'aliases', 'choices']);

/** Reads one YAML 1.2 document (core schema), with all syntax errors and the place of every value. */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false });
  const issues: ProfileIssue[] = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      file,
      line,
      column: col,
      path: '',
      problem: `this is not valid YAML: ${error.message}`,
      remedy: 'Mind indentation, quotes, and that a key stands only once in a map',
    };
  });
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !isScalar(pair.value) || typeof pair.value.value !== 'number') return;
      if (TEXT_KEYS.has(String(pair.key.value)) && pair.value.source !== undefined) {
        pair.value.value = pair.value.source;
      }
    },
    Scalar(key, scalar, ancestors) {
      if (typeof key !== 'number' || typeof scalar.value !== 'number' || scalar.source === undefined) return;
      const pair = ancestors.findLast((ancestor) => isPair(ancestor));
      if (isScalar(pair?.key) && TEXT_LISTS.has(String(pair.key.value))) scalar.value = scalar.source;
    },
  });

  const place = (node: Node | null | undefined) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };

  return {
    value: issues.length > 0 ? undefined : toValue(() => document.toJS({ maxAliasCount: 100 }) as unknown),
    issues,
    locate(path, key) {
      let node: unknown = document.contents;
      for (const part of path) {
        const next: unknown = isMap(node) || isSeq(node) ? node.get(part, true) : undefined;
        if (!isNode(next)) break;
        node = next;
      }
      if (key !== undefined && isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (pair !== undefined && isNode(pair.key)) return place(pair.key);
      }
      return place(isNode(node) ? node : undefined);
    },
  };
}

/** Aliases that multiply beyond measure make `toJS` throw; then there is nothing to check. */
function toValue(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** `services[2].resources[0]`. */
export function formatPath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
