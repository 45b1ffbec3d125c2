/**
 * Answer to everything but POST. An open GET stream would bill a function until its time-out, and without sessions
 * there is nothing to DELETE. Clients take a 405 to GET as "no stream here".
 */
export const METHOD_NOT_ALLOWED = {
  status: 405,
  headers: { allow: 'POST', 'content-type': 'application/json' },
  body: JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message: 'This server only takes POST.' }, id: null }),
} as const;

/** Largest body of a request, bytes: tool arguments are small. */
export const MAX_BODY_BYTES = 256 * 1024;
