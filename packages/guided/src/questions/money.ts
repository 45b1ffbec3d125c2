/** A price as it is shown, without zero cents. */
export function money(
  { amount, currency }: { readonly amount: number; readonly currency: string },
  locale: string,
): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  });
  return format.format(amount).replaceAll(/[\u00a0\u202f]/g, ' ');
}
