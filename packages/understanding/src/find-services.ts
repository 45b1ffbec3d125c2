import type { Language, ProfileFacts } from '@randevou/contracts';
import { findService } from './find-service.ts';
import { fold } from './when/tokenise.ts';

/** What a text says about the services of one visit, by their ids in the order of the profile. */
export interface NamedServices {
  /** Wanted; empty where none or several fit equally. */
  readonly wanted: readonly string[];
  /** "Without the beard". */
  readonly unwanted: readonly string[];
  /** Wanted beside those known before: "and a beard trim too". */
  readonly added?: true;
}

/** Words between the services of a visit, between services to choose among, before one that is not wanted. */
interface Connectors {
  readonly and: string;
  readonly or: string;
  readonly without: string;
  /** Say that something comes on top of what was said before. */
  readonly also: string;
}

const CONNECTORS: Readonly<Record<Language, Connectors>> = {
  en: {
    and: 'and|plus|with|then|followed by|as well as|along with|together with|n',
    or: 'or',
    without:
      "without|but no|but not|not|no|minus|skip|drop|remove|leave out|leave off|except|instead of|rather than|don'?t (?:want|need)",
    also: 'add|adding|also|too|as well|in addition|on top',
  },
  fr: {
    and: 'et|plus|avec|puis|ainsi que|suivie? d.?(?:une?)?',
    or: 'ou',
    without:
      'sans|mais pas|pas de|pas la|pas le|plus de|plus la|enlev\\w+|retir\\w+|supprim\\w+|laiss\\w+ (?:tomber )?|sauf|au lieu (?:de|d)|plutot que',
    also: 'ajout\\w+|rajout\\w+|aussi|egalement|en plus|en outre',
  },
  es: {
    and: 'y|e|con|mas|ademas de|junto con|seguid[oa] de',
    or: 'o|u',
    without: 'sin|pero no|no|quit\\w+|menos|except[oa]|en vez de|en lugar de',
    also: 'anad\\w+|agreg\\w+|sum\\w+|tambien|ademas',
  },
  pt: {
    and: 'e|com|mais|alem de|junto com|seguid[oa] de',
    or: 'ou',
    without: 'sem|mas nao|nao|tir\\w+|menos|exceto|em vez de|ao inves de',
    also: 'adicion\\w+|acrescent\\w+|inclu\\w+|tambem|alem disso',
  },
};

/** What `findVisits` takes. */
const MOST_SERVICES = 4;

/**
 * The services that a text names. Several, joined by "and", "with", a comma or a plus, are one visit; "a haircut or a
 * beard trim" is a choice still to be made, and so is what is served at tables, where each meal is a visit of its own.
 */
export function findServices(text: string, profile: ProfileFacts, language: Language): NamedServices {
  const folded = fold(text);
  const one = (part: string): string | undefined => findService(part, profile);
  const { and, or, without, also } = CONNECTORS[language];
  const parts = partsOf(folded, language);
  const found = parts.map(({ text: part, before }) => ({ id: one(part), before }));
  const ids = new Set(found.flatMap(({ id }) => id ?? []));
  const inOrder = (chosen: ReadonlySet<string>): string[] =>
    profile.services.map(({ id }) => id).filter((id) => chosen.has(id));
  const unwanted = new Set(
    found.flatMap(({ id, before }) => (id !== undefined && matches(before, without) ? [id] : [])),
  );
  const wanted = new Set([...ids].filter((id) => !unwanted.has(id)));
  const isChoice = found.some(({ id, before }, index) => id !== undefined && index > 0 && matches(before, or));
  const isOneName = namesWith(profile, `${and}|${or}|${without}`).some((name) => folded.includes(name));
  const perTable = profile.services.some(({ id, asks }) => wanted.has(id) && asks.includes('partySize'));
  const isVisit = wanted.size > 1 && wanted.size <= MOST_SERVICES && !isChoice && !isOneName && !perTable;
  const added = new RegExp(`(?<![\\p{L}\\d])(?:${also})(?![\\p{L}\\d])|^\\W*(?:${and})\\s`, 'u').test(folded);
  if (unwanted.size > 0 && !isOneName && !isChoice && wanted.size <= MOST_SERVICES) {
    return { wanted: inOrder(wanted), unwanted: inOrder(unwanted) };
  }
  const [whole] = isVisit || (isChoice && ids.size > 1) ? [] : [one(text)];
  return {
    wanted: isVisit ? inOrder(wanted) : whole === undefined ? [] : [whole],
    unwanted: [],
    ...(added ? { added } : {}),
  };
}

interface Part {
  readonly text: string;
  /** The connector that it follows. */
  readonly before: string;
}

function partsOf(folded: string, language: Language): readonly Part[] {
  const { and, or, without } = CONNECTORS[language];
  const border = new RegExp(
    `\\s*[,;+&/]\\s*(?:(?:${and}|${or})\\s+)?(?:(?:${without})\\s+)?|(?<![\\p{L}\\d'])(?:(?:${and})\\s+(?:${without})|${without}|${or}|${and})(?![\\p{L}\\d'])`,
    'gu',
  );
  const parts: Part[] = [];
  let from = 0;
  let before = '';
  for (const match of folded.matchAll(border)) {
    parts.push({ text: folded.slice(from, match.index), before });
    from = match.index + match[0].length;
    before = match[0];
  }
  return [...parts, { text: folded.slice(from), before }];
}

function matches(connector: string, pattern: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u').test(connector);
}

/** Names that hold a connector themselves: "wash and cut" is one service. */
function namesWith({ services }: ProfileFacts, connectors: string): string[] {
  return services
    .flatMap(({ name, aliases }) => [...Object.values(name), ...aliases])
    .map(fold)
    .filter((name) => matches(name, connectors) || /[,;+&/]/.test(name));
}
