import * as z from 'zod';
import { Instant, PhoneNumber } from './primitives.ts';

/** What rotates is a list, newest first and never empty; `keysAt` says which of its keys is used. */
function areNewestFirst(keys: readonly { readonly usedFrom: string }[]): boolean {
  const starts = keys.map((key) => Date.parse(key.usedFrom));
  return starts.every((start, index) => start <= (starts[index - 1] ?? Infinity));
}

/** New digests and signatures are made with the key from then on, until a newer one is used. */
const usedFrom = Instant;
const ALWAYS = '1970-01-01T00:00:00Z';

/** Base64, at least 32 bytes. */
const HmacBytes = z.base64().min(43);

/** `kid` names the key where its bytes must not stand. */
export const HmacKey = z.object({ kid: z.string().min(1), hmacKey: HmacBytes, usedFrom });
export type HmacKey = z.infer<typeof HmacKey>;

/** A list of one, from before keys could rotate. */
function firstOf<Key>(key: Key): { readonly v: 2; readonly keys: [Key, ...Key[]] } {
  return { v: 2, keys: [key] };
}

/**
 * Keys of all pseudonyms: customer ids, message keys, session ids. Old keys stay for good: customers who have not
 * written since are found by them. Version 1 had one key, and is read as a list of one.
 */
export const PseudonymSecret = z.union([
  z.object({ v: z.literal(2), keys: z.tuple([HmacKey], HmacKey).refine(areNewestFirst, 'not newest first') }),
  z
    .object({ v: z.literal(1), hmacKey: HmacBytes })
    .transform(({ hmacKey }) => firstOf({ kid: 'first', hmacKey, usedFrom: ALWAYS })),
]);
export type PseudonymSecret = z.infer<typeof PseudonymSecret>;

/** Private Ed25519 key as a JWK. */
export const ScopePrivateKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string(),
  x: z.string(),
  d: z.string(),
});
export type ScopePrivateKey = z.infer<typeof ScopePrivateKey>;

export const SigningKey = z.object({ privateKey: ScopePrivateKey, usedFrom });
export type SigningKey = z.infer<typeof SigningKey>;

/** Signs the tool scopes of orchestrator and relay. Version 1 had one key, and is read as a list of one. */
export const ScopeSigningSecret = z.union([
  z.object({ v: z.literal(2), keys: z.tuple([SigningKey], SigningKey).refine(areNewestFirst, 'not newest first') }),
  z
    .object({ v: z.literal(1), privateKey: ScopePrivateKey })
    .transform(({ privateKey }) => firstOf({ privateKey, usedFrom: ALWAYS })),
]);
export type ScopeSigningSecret = z.infer<typeof ScopeSigningSecret>;

/** Public halves as the tool servers read them from SSM: a JWK set. */
export const ScopeKeySet = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        kid: z.string(),
        x: z.string(),
        /** Nothing signed with the key is taken from then on; absent while it is the newest. */
        notAfter: Instant.optional(),
      }),
    )
    .min(1),
});
export type ScopeKeySet = z.infer<typeof ScopeKeySet>;

/** Signs the events of the smoke test; whoever checks them takes every key of the list. */
export const SmokeSecret = z.object({
  v: z.literal(1),
  keys: z.tuple([HmacKey], HmacKey).refine(areNewestFirst, 'not newest first'),
});
export type SmokeSecret = z.infer<typeof SmokeSecret>;

/** WhatsApp numbers of the stage, with the accounts that they belong to. No key, but nobody else's business either. */
export const ChannelSecret = z.object({
  v: z.literal(1),
  accounts: z
    .array(
      z.object({
        /** Meta's id of the WhatsApp business account. */
        wabaId: z.string().min(1),
        numbers: z
          .array(
            z.object({
              phoneNumber: PhoneNumber,
              /** Meta's; messages arrive under it. */
              phoneNumberId: z.string().min(1),
              /** End User Messaging Social's, such as `phone-number-id-0123…`; messages are sent under it. */
              originationPhoneNumberId: z.string().min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type ChannelSecret = z.infer<typeof ChannelSecret>;

/** What a tool package needs at its provider, such as `{"apiKey":"…"}`; by its own names. */
export const ThirdPartySecret = z.object({
  v: z.literal(1),
  credentials: z.record(z.string().min(1), z.string().min(1)),
});
export type ThirdPartySecret = z.infer<typeof ThirdPartySecret>;
