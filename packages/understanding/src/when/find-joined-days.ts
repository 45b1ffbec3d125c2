import type { DayFind, Reading } from './reading.ts';

/** What is said of several days: which are refused, and which stand to choice or are all wanted. */
export interface JoinedDays {
  /** Indexes of the finds that are refused. */
  readonly refused: ReadonlySet<number>;
  /** Days refused by a word that leaves all others open ("any day except Monday"). */
  readonly exceptions: ReadonlySet<number>;
  /** Finds that stand side by side, in the order of the text. */
  readonly joined: readonly { readonly finds: readonly DayFind[]; readonly by: 'or' | 'and' }[];
}

const FILL = '(?:(?:on|the|of|at|for|this|in) ){0,3}';

/** Reads how the days of a text stand to each other. */
export function findJoinedDays(reading: Reading): JoinedDays {
  const { symbols, days } = reading;
  const refused = new Set<number>();
  const exceptions = new Set<number>();
  const chain = (pattern: RegExp, into: readonly Set<number>[]): void => {
    for (const [whole] of symbols.matchAll(pattern)) {
      for (const [, index] of whole.matchAll(/D(\d+)/g)) for (const set of into) set.add(Number(index));
    }
  };
  chain(new RegExp(` (?:except|less) (?:not )?${FILL}D\\d+(?: (?:(?:,|and|or|except) ){1,2}${FILL}D\\d+)*(?= )`, 'g'), [
    refused,
    exceptions,
  ]);
  // "I can't do Tuesday", but not "Tuesday I can't, Wednesday".
  chain(
    / (?:not|(?<! D\d+ (?:, )?)unfit) (?:on |the |for |this ){0,3}(?:_ )?(?:on |the ){0,2}D\d+(?: (?:and|or) (?:on |the |not ){0,3}D\d+)*(?= )/g,
    [refused],
  );
  chain(/ D\d+ (?:, )?(?:unfit|not(?= (?:[,.!?]|$)))/g, [refused]);
  return { refused, exceptions, joined: joinedDays(symbols, days, refused) };
}

/** Runs of days between which only "or", "and" and commas part; a run of commas alone is no list. */
function joinedDays(symbols: string, days: readonly DayFind[], refused: ReadonlySet<number>): JoinedDays['joined'] {
  const runs: { finds: DayFind[]; by?: 'or' | 'and' }[] = [];
  let between: string[] | undefined;
  for (const symbol of symbols.trim().split(' ')) {
    const index = /^D(\d+)$/.exec(symbol)?.[1];
    const find = index === undefined ? undefined : days[Number(index)];
    if (find === undefined) {
      between?.push(symbol);
      continue;
    }
    if (refused.has(Number(index))) {
      between = undefined;
      continue;
    }
    const run = runs.at(-1);
    const link = between === undefined ? undefined : linkOf(between);
    const previous = run?.finds.at(-1);
    if (run === undefined || link === undefined) runs.push({ finds: [find] });
    else if (link === 'same' && previous !== undefined) {
      if (find.rank > previous.rank) run.finds.splice(-1, 1, find);
    } else {
      run.finds.push(find);
      if (link === 'or' || (link === 'and' && run.by === undefined)) run.by = link;
    }
    between = [];
  }
  return runs.flatMap(({ finds, by }) => (by === undefined || finds.length < 2 ? [] : [{ finds, by }]));
}

const PLAIN = /^(?:and|or|,|the|on|of|this|next|at|around|T\d+|P[a-z]+)$/;

/** How two days are linked; `undefined` over the end of a sentence. */
function linkOf(between: readonly string[]): 'or' | 'and' | 'list' | 'same' | undefined {
  if (between.some((symbol) => /^(?:[.!?]|not|except|from|until|to)$/.test(symbol))) return undefined;
  if (between.includes('or')) return 'or';
  // "Two on Friday and one for four on Sunday" are two wishes, no list of days.
  if (between.includes('and')) return between.every((symbol) => PLAIN.test(symbol)) ? 'and' : undefined;
  return between.includes(',') ? 'list' : 'same';
}
