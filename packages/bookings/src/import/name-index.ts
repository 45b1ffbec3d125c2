import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** Finds ids by any of their names, whatever the case, the accents and the spaces. */
export interface NameIndex {
  /** Ids that go by this name; several may share an alias. */
  named(text: string): ReadonlySet<string>;
  /** Ids whose names stand in the text as whole words; a name inside a longer one does not count. One set for each. */
  mentioned(text: string): readonly ReadonlySet<string>[];
  /** Names near to this one, nearest first, at most three. */
  near(text: string): readonly string[];
}

/** @param names an id and everything that it is called, the first one for messages */
export function createNameIndex(
  names: readonly { readonly id: string; readonly names: readonly string[] }[],
): NameIndex {
  const ids = new Map<string, Set<string>>();
  const titles = new Map<string, string>();
  for (const one of names) {
    for (const name of [one.id, ...one.names]) {
      const folded = fold(name);
      if (folded === '') continue;
      ids.set(folded, (ids.get(folded) ?? new Set()).add(one.id));
      if (!titles.has(folded)) titles.set(folded, name);
    }
  }
  const longestFirst = [...ids].sort(([a], [b]) => b.length - a.length);
  const none: ReadonlySet<string> = new Set();

  return {
    named: (text) => ids.get(fold(text)) ?? none,
    mentioned: (text) => {
      let words = ` ${fold(text)} `;
      const found: ReadonlySet<string>[] = [];
      for (const [name, itsIds] of longestFirst) {
        const rest = words.replaceAll(` ${name} `, ' \0 ');
        if (rest === words) continue;
        words = rest;
        found.push(itsIds);
      }
      return found;
    },
    near: (text) => {
      const wanted = fold(text).slice(0, 60);
      return [...titles]
        .map(([name, title]) => ({ title, far: howFar(wanted, name) }))
        .filter(({ far }) => far <= Math.max(2, Math.floor(wanted.length / 3)))
        .sort((a, b) => a.far - b.far)
        .slice(0, 3)
        .map(({ title }) => title);
    },
  };
}

/** Letters to change; few where one text holds the words of the other. */
function howFar(wanted: string, name: string): number {
  if (wanted === '') return Infinity;
  const held = ` ${wanted} `.includes(` ${name} `) || ` ${name} `.includes(` ${wanted} `);
  return held ? 1 : distance(wanted, name);
}
