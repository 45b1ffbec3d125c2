import * as z from 'zod';

/** Private Ed25519 key of the orchestrator and relay; signs tool scopes. */
export const ScopeSigningSecret = z.object({
  v: z.literal(1),
  /** JWK with `kid`. */
  privateKey: z.looseObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    kid: z.string(),
    x: z.string(),
    d: z.string(),
  }),
});
export type ScopeSigningSecret = z.infer<typeof ScopeSigningSecret>;

/** Public half as the tool servers read it from SSM: a JWK set, so that keys can rotate. */
export const ScopeKeySet = z.object({
  keys: z
    .array(z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string(), x: z.string() }))
    .min(1),
});
export type ScopeKeySet = z.infer<typeof ScopeKeySet>;

/** Key of all pseudonyms: customer ids, message keys, session ids. Base64, at least 32 bytes. */
export const PseudonymSecret = z.object({ v: z.literal(1), hmacKey: z.base64().min(43) });
export type PseudonymSecret = z.infer<typeof PseudonymSecret>;
