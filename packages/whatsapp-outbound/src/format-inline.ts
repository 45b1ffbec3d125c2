import type { PhrasingContent } from 'mdast';

/** Addresses of `[text][label]` links. */
export type Definitions = ReadonlyMap<string, string>;

/** A piece of a line; `mark` is what stands around it if WhatsApp will understand it there. */
interface Piece {
  readonly text: string;
  readonly mark?: string;
}

/** Phrasing content in WhatsApp's marks. Marks that WhatsApp would show instead of obey are left out. */
export function formatInline(nodes: readonly PhrasingContent[], definitions: Definitions, active = ''): string {
  const pieces = nodes.map((node) => toPiece(node, definitions, active));
  return pieces.reduce(
    (before, piece, index) => before + enclose(piece, before.at(-1), pieces[index + 1]?.text.at(0)),
    '',
  );
}

const MARKS = { strong: '*', emphasis: '_', delete: '~' } as const;

function toPiece(node: PhrasingContent, definitions: Definitions, active: string): Piece {
  switch (node.type) {
    case 'text':
      return { text: node.value };
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const mark = MARKS[node.type];
      if (active.includes(mark)) return { text: formatInline(node.children, definitions, active) };
      return { text: formatInline(node.children, definitions, active + mark), mark };
    }
    case 'inlineCode':
      return { text: node.value, mark: '`' };
    case 'break':
      return { text: '\n' };
    case 'html':
      return { text: /^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value };
    case 'link':
      return { text: describeLink(formatInline(node.children, definitions, active), node.url) };
    case 'linkReference': {
      const text = formatInline(node.children, definitions, active);
      const url = definitions.get(node.identifier);
      return { text: url === undefined ? text : describeLink(text, url) };
    }
    case 'image':
      return { text: describeLink(node.alt ?? '', node.url) };
    case 'imageReference':
      return { text: describeLink(node.alt ?? '', definitions.get(node.identifier) ?? '') };
    case 'footnoteReference':
      return { text: `[${node.label ?? node.identifier}]` };
  }
}

/** The address goes into the text, once. */
function describeLink(text: string, url: string): string {
  const bare = url.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');
  if (url === '' || text.includes(bare)) return text;
  return text.trim() === '' ? url : `${text} (${url})`;
}

/** WhatsApp obeys a mark only at the border of a word, within one line, with no space inside it. */
function enclose({ text, mark }: Piece, before: string | undefined, after: string | undefined): string {
  if (mark === undefined || text.includes(mark) || isWord(before) || isWord(after)) return text;
  return text.replaceAll(/^([^\S\n]*)(\S|\S.*?\S)([^\S\n]*)$/gm, `$1${mark}$2${mark}$3`);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
