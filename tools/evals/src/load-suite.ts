import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { Dialogue } from './dialogue.ts';

export interface LoadedDialogue {
  readonly file: string;
  /** Folder that a relative `business` path starts from. */
  readonly folder: string;
  readonly dialogue: Dialogue;
}

/** A suite file that does not follow the format; the message names file, document and path. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError';
  readonly code = 'suite_invalid';
}

/** Dialogues of a YAML file (possibly several documents) or of all YAML files in a folder, in order of their names. */
export async function loadSuite(path: string): Promise<LoadedDialogue[]> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) throw new SuiteError(`${path}: no such file or folder`);
  if (!info.isDirectory()) return loadFile(path);
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  return (await Promise.all(names.map((name) => loadFile(join(path, name))))).flat();
}

async function loadFile(file: string): Promise<LoadedDialogue[]> {
  const documents = parseAllDocuments(await readFile(file, 'utf8'), { version: '1.2', schema: 'core' });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document, index) => {
    const where = `${relative('.', file)}, document ${String(index + 1)}`;
    const [problem] = document.errors;
    if (problem !== undefined) throw new SuiteError(`${where}: ${problem.message}`);
    const content: unknown = document.toJS();
    // A profile may lie beside the dialogues that use it.
    if (content === null || (typeof content === 'object' && !('turns' in content))) return [];
    const parsed = Dialogue.safeParse(content);
    if (!parsed.success) throw new SuiteError(`${where}:\n${z.prettifyError(parsed.error)}`);
    return [{ file, folder: dirname(file), dialogue: parsed.data }];
  });
}
