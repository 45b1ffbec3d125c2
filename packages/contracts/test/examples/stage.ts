import {
  ChannelSecret,
  PseudonymSecret,
  ScopeKeySet,
  ScopeSigningSecret,
  SmokeSecret,
  ThirdPartySecret,
  TranscriptionRequest,
  TranscriptionResult,
} from '../../src/index.ts';
import { sent, stored } from '../compatibility/contract.ts';
import { TRACE } from './values.ts';

/* No key of these was ever used. */
const hmacKey = Buffer.alloc(32, 'made-up').toString('base64');
const usedFrom = '2026-03-02T00:00:00Z';
const hmacKeys: [{ kid: string; hmacKey: string; usedFrom: string }] = [{ kid: '2026-03', hmacKey, usedFrom }];
const publicKey = { kty: 'OKP', crv: 'Ed25519', kid: '2026-03', x: 'made-up' } as const;
const privateKey = { ...publicKey, d: 'made-up-too' };

/** What the functions of a stage share through Secrets Manager and SSM, and what they ask each other. */
export const stageContracts = [
  stored('pseudonym-secret', PseudonymSecret, {
    'one-key': { v: 1, hmacKey },
    keys: { v: 2, keys: hmacKeys },
  }),
  stored('scope-signing-secret', ScopeSigningSecret, {
    'one-key': { v: 1, privateKey },
    keys: { v: 2, keys: [{ privateKey, usedFrom }] },
  }),
  stored('scope-key-set', ScopeKeySet, {
    two: { keys: [publicKey, { ...publicKey, kid: '2025-09', notAfter: usedFrom }] },
  }),
  stored('smoke-secret', SmokeSecret, { one: { v: 1, keys: hmacKeys } }),
  stored('channel-secret', ChannelSecret, {
    one: {
      v: 1,
      accounts: [
        {
          wabaId: '100000000000002',
          numbers: [
            {
              phoneNumber: '+23052001234',
              phoneNumberId: '100000000000001',
              originationPhoneNumberId: 'phone-number-id-00000000000000000000000000000001',
            },
          ],
        },
      ],
    },
  }),
  stored('third-party-secret', ThirdPartySecret, { one: { v: 1, credentials: { apiKey: 'made-up' } } }),
  sent('transcription-request', TranscriptionRequest, {
    full: {
      v: 1,
      originationPhoneNumberId: 'phone-number-id-00000000000000000000000000000001',
      mediaId: '1000000001',
      languages: ['fr', 'en'],
      deadline: '2026-03-02T05:00:20.000Z',
      traceparent: TRACE,
    },
  }),
  sent('transcription-result', TranscriptionResult, {
    heard: { v: 1, text: 'Une table pour quatre demain' },
    'not-understood': { v: 1 },
  }),
];
