/** Whether the hours of a resource are in another time zone than those of the business. */
export function isElsewhere(
  { timeZone }: { readonly timeZone?: string | undefined },
  businessTimeZone: string | undefined,
): boolean {
  return timeZone !== undefined && timeZone !== businessTimeZone;
}
