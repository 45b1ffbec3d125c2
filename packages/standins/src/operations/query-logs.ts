import { AwsError } from '../http/aws-error.ts';

/** What one query language is understood here: `fields @message`, `filter … and …` with `=` and `in`, `sort`, `limit`. */
export function queryLogs(query: string, messages: readonly string[]): readonly string[] {
  const commands = query.split('|').map((command) => command.trim());
  return commands.reduce<readonly string[]>((left, command) => {
    const [verb, rest] = [command.split(' ', 1)[0], command.slice(command.indexOf(' ') + 1)];
    if (verb === 'filter') return left.filter((message) => matchesAll(JSON.parse(message), rest));
    if (verb === 'limit') return left.slice(0, Number(rest));
    if (verb === 'sort' || command === 'fields @message') return left;
    throw malformed(command);
  }, messages);
}

function matchesAll(event: unknown, conditions: string): boolean {
  return conditions.split(' and ').every((condition) => {
    const [, field = '', operator, list = ''] = /^(\S+) (=|in) (.+)$/.exec(condition.trim()) ?? [];
    if (operator === undefined) throw malformed(condition);
    const wanted: unknown = JSON.parse(operator === '=' ? `[${list}]` : list);
    return Array.isArray(wanted) && wanted.includes(fieldOf(event, field));
  });
}

/** `attributes.randevou.turn`: keys may hold dots themselves, as attributes of spans do. */
function fieldOf(value: unknown, path: string): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  const map: Partial<Record<string, unknown>> = { ...value };
  if (Object.hasOwn(map, path)) return map[path];
  for (let at = path.indexOf('.'); at >= 0; at = path.indexOf('.', at + 1)) {
    const found = fieldOf(map[path.slice(0, at)], path.slice(at + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function malformed(part: string): AwsError {
  return new AwsError('MalformedQueryException', `unexpected symbol found in: ${part}`);
}
