import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { formatInline, type Definitions } from './format-inline.ts';

const SYNTAX = {
  // Four spaces before a line are a person's way to indent, not code.
  extensions: [gfm({ singleTilde: false }), { disable: { null: ['codeIndented'] } }],
  mdastExtensions: [gfmFromMarkdown()],
};

/** Markdown → the little that WhatsApp formats. What it cannot show (links, tables, headings) becomes readable text. */
export function toWhatsAppText(markdown: string): string {
  const root = fromMarkdown(markdown, SYNTAX);
  return formatBlocks(root.children, { source: markdown, definitions: definitionsOf(root) })
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

interface Document {
  readonly source: string;
  readonly definitions: Definitions;
}

function definitionsOf(root: Root): Definitions {
  return new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
}

function formatBlocks(nodes: readonly RootContent[], document: Document, separator = '\n\n'): string {
  return nodes
    .map((node) => formatBlock(node, document))
    .filter((text) => text !== '')
    .join(separator);
}

function formatBlock(node: RootContent, document: Document): string {
  switch (node.type) {
    case 'heading':
      return formatInline([{ type: 'strong', children: node.children }], document.definitions);
    case 'paragraph':
      return formatInline(node.children, document.definitions);
    case 'blockquote':
      return prefixLines(formatBlocks(node.children, document), '> ');
    case 'code':
      return node.value.includes('```') ? node.value : `\`\`\`\n${node.value}\n\`\`\``;
    case 'list':
      return formatList(node, document);
    case 'table':
      return formatTable(node, document);
    case 'thematicBreak':
      return '———';
    case 'html':
      return node.value.replaceAll(/<br\s*\/?>/gi, '\n');
    case 'footnoteDefinition':
      return `[${node.label ?? node.identifier}] ${formatBlocks(node.children, document, '\n')}`;
    case 'definition':
    case 'yaml':
      return '';
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      // These stand only inside lists and tables.
      return '';
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'strong':
    case 'text':
      return formatInline([node], document.definitions);
  }
}

function formatList(list: Extract<RootContent, { type: 'list' }>, document: Document): string {
  return list.children
    .map((item) => {
      // As it was written: a parser counts on, but "3." and "7." may be days of a month.
      const number = /^\d+/.exec(document.source.slice(item.position?.start.offset ?? 0))?.[0];
      const mark = list.ordered === true && number !== undefined ? `${number}. ` : '- ';
      const box = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : '';
      const text = formatBlocks(item.children, document, '\n');
      return `${mark}${box}${text.replaceAll('\n', '\n  ')}`;
    })
    .join('\n');
}

/** One line per row: the name of its column before each cell. */
function formatTable(table: Extract<RootContent, { type: 'table' }>, document: Document): string {
  const [head, ...rows] = table.children.map((row) =>
    row.children.map((cell) => formatInline(cell.children, document.definitions)),
  );
  if (rows.length === 0) return (head ?? []).filter((cell) => cell !== '').join(', ');
  return rows
    .map((row) => row.flatMap((cell, index) => (cell === '' ? [] : [nameCell(head?.[index], cell)])))
    .filter((cells) => cells.length > 0)
    .map((cells) => `- ${cells.join(', ')}`)
    .join('\n');
}

function nameCell(name: string | undefined, cell: string): string {
  return name === undefined || name === '' ? cell : `${name}: ${cell}`;
}

function prefixLines(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n');
}
