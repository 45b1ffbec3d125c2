/** The object itself, its undefined properties removed: what is absent is not stored either. */
export function withoutUndefined<T extends object>(object: T): T {
  for (const [key, value] of Object.entries(object)) if (value === undefined) Reflect.deleteProperty(object, key);
  return object;
}
