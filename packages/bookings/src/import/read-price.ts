import { type Money } from '@randevou/contracts';
import { quoted, Unreadable } from './unreadable.ts';

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

/** Reads `45`, `€45.00`, `45,00 €`, `1.234,50`, `Rs 1,200`, `45 USD`; in the business's currency unless it names one. */
export function readPrice(text: string, currency: string): Money | Unreadable {
  const match = /^(\D*?)(-?\d[\d.,\s'’]*)(\D*)$/u.exec(text);
  const [, before = '', digits = '', after = ''] = match ?? [];
  const amount = match === null ? NaN : readAmount(digits);
  if (Number.isNaN(amount)) return new Unreadable(`${quoted(text)} is no price`, 'Write an amount, like 45.00.');
  if (amount < 0 || /[-−]$/.test(before.trim())) {
    return new Unreadable(`${quoted(text)} is a negative price`, 'Correct the price.');
  }
  const beside = `${before} ${after}`;
  const named = /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(beside)?.[0] ?? SYMBOLS[beside.trim()];
  return { amount, currency: named ?? currency };
}

/** The last mark is the decimal one, unless three digits follow it: then it groups thousands. */
function readAmount(text: string): number {
  const bare = text.replaceAll(/[\s'’]/gu, '').replace(/[.,]$/, '');
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(bare);
  const whole = decimals === null ? bare : bare.slice(0, -decimals[0].length);
  if (!/^-?\d+(?:[.,]\d{3})*$/.test(whole)) return NaN;
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals?.[1] ?? '0'}`);
}
