import { createHash } from 'node:crypto';
import { type Booking, type DraftKind } from '@randevou/contracts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** An `offer` is the waiting list's: a draft of kind `book` that is nobody's open draft. */
export type DraftIdKind = DraftKind | 'offer';

const KIND_LETTERS = { book: 'b', move: 'm', cancel: 'c', offer: 'w' } as const satisfies Record<DraftIdKind, string>;

function hash(parts: readonly (string | number)[], length: number): string {
  // As JSON, so that no two lists of parts read the same.
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from(digest.subarray(0, length), (byte) => CROCKFORD[byte % 32]).join('');
}

/** Reference of the booking that a turn makes; another `salt` gives another one when it is somebody else's. */
export function referenceFor(seed: readonly (string | number)[], salt: number): string {
  return hash(['reference', ...seed, salt], 6);
}

/**
 * Id of a draft. It names its kind, its booking and the step it stands for, so that a tap on it is understood even
 * after the draft is gone.
 */
export function draftIdFor(step: DraftStep, turnId: string): string {
  const { kind, reference } = step;
  return `d_${KIND_LETTERS[kind]}${reference}${hash(['draft', turnId], 6)}${markOf(step)}`.toLowerCase();
}

/** One possible step of a booking: what the draft does to it, from which revision on (0: it is made), and where to. */
export interface DraftStep {
  readonly kind: DraftIdKind;
  readonly reference: string;
  readonly revision: number;
  /** Start of the drafted slot, epoch milliseconds. */
  readonly start: number;
}

/**
 * The revision that a draft changes, of a history as it was then. That a customer said they will come changes nothing:
 * what was drafted before it can still be confirmed.
 */
export function draftedRevision(history: Booking['history']): number {
  return history.filter(({ action }) => action !== 'acknowledged').length;
}

/** The kind and booking that a draft id names, or `undefined` for one that is not ours. */
export function readDraftId(draftId: string): { readonly kind: DraftIdKind; readonly reference: string } | undefined {
  const match = /^d_([bmcw])([0-9a-hjkmnp-tv-z]{6})[0-9a-hjkmnp-tv-z]{13}$/.exec(draftId);
  const kind = (['book', 'move', 'cancel', 'offer'] as const).find((name) => KIND_LETTERS[name] === match?.[1]);
  const reference = match?.[2]?.toUpperCase();
  return kind === undefined || reference === undefined ? undefined : { kind, reference };
}

/** Whether a draft id stands for this step. */
export function isDraftOf(draftId: string, step: DraftStep): boolean {
  return draftId.endsWith(markOf(step).toLowerCase());
}

function markOf({ kind, reference, revision, start }: DraftStep): string {
  return hash(['step', kind, reference, revision, start], 7);
}

/** Id of an entry of the waiting list: the same wish of the same customer is the same entry. */
export function waitingIdFor(parts: readonly (string | number)[]): string {
  return `w_${hash(['waiting', ...parts], 13)}`.toLowerCase();
}

/** Id of a series, made of the turn that drafts it. */
export function seriesIdFor(parts: readonly (string | number)[]): string {
  return `s_${hash(['series', ...parts], 13)}`.toLowerCase();
}

/** Of somebody who left no way to be reached: nobody else's, and the same for the same visit. */
export function walkInIdFor(parts: readonly (string | number)[]): string {
  return `c_walk-in-${hash(['walk-in', ...parts], 22)}`;
}

/** The turn that one row of an import stands for: the row is known again by it. */
export function rowTurnFor(businessId: string, externalId: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['import', businessId, externalId]))
    .digest('hex')
    .slice(0, 32);
}

/** Instants [from, to) that are blocked, epoch milliseconds. */
export interface BlockedSpan {
  readonly businessId: string;
  readonly from: number;
  readonly to: number;
}

/** Id of blocked time. It tells the time that it was made for, so that it is understood even after the block is gone. */
export function blockIdFor(parts: readonly (string | number)[], span: BlockedSpan): string {
  const name = hash(['block', ...parts], 10);
  return `B_${name}${blockMark(name, span)}`;
}

/** Whether an id is of time that was blocked from and to exactly these instants. */
export function isBlockOf(blockId: string, span: BlockedSpan): boolean {
  const name = /^B_([0-9A-HJKMNP-TV-Z]{10})[0-9A-HJKMNP-TV-Z]{8}$/.exec(blockId)?.[1];
  return name !== undefined && blockId.endsWith(blockMark(name, span));
}

function blockMark(name: string, { businessId, from, to }: BlockedSpan): string {
  return hash(['blocked', name, businessId, from, to], 8);
}

/** Same for the same write: a booking at a revision, the action, and the versions that it stands on. */
export function writeToken(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 36);
}

/** A fraction in [0, 1) that is the same for the same parts: spreads retries without chance. */
export function fractionOf(parts: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}
