import { basename } from 'node:path';
import { detectLanguage } from './detect-language.ts';
import type { LoadedDialogue } from './load-suite.ts';

/** What a dialogue is reported under: the language that its customer writes, and the name of its file as its kind. */
export function describeDialogue({ dialogue, file }: LoadedDialogue): {
  readonly language: string;
  readonly kind: string;
} {
  const declared = dialogue.turns.flatMap(({ expect }) => expect?.language ?? [])[0];
  const said = dialogue.turns.flatMap(({ say, burst }) => [...(say === undefined ? [] : [say]), ...(burst ?? [])]);
  const names = [dialogue.customer.name ?? ''];
  return {
    language: declared ?? detectLanguage(said.join('\n'), names) ?? 'unknown',
    kind: basename(file).replace(/\.ya?ml$/, ''),
  };
}
