/** Where `now` does not have what `then` has. It may have more. */
export function lostValues(then: unknown, now: unknown, path = ''): string[] {
  if (Array.isArray(then)) {
    if (!Array.isArray(now) || now.length !== then.length) return [path];
    return then.flatMap((item, index) => lostValues(item, now[index], `${path}[${String(index)}]`));
  }
  if (isRecord(then)) {
    if (!isRecord(now)) return [path];
    return Object.entries(then).flatMap(([name, value]) =>
      lostValues(value, now[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return Object.is(then, now) ? [] : [path];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
