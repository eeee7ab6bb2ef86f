import type { Policy } from '../allow.js';

const description = `What the pages of Bafang talk to; README and API.md tell the rest.

**Signing in.** \`POST /api/auth/sign-in\` sets two cookies: \`bafang_access\`, good for 15 minutes, and \`bafang_refresh\`,
which \`POST /api/auth/refresh\` takes once and replaces. Behind TLS their names begin with \`__Host-\`.

**Origin.** A request that changes something bears the server's own address in \`Origin\`, else it is 403 \`foreign_origin\`.

**Versions.** What can be overtaken is changed with \`If-Match\`: the counter that it was read with, \`version\`, or
\`contentVersion\` for a section's text. Without it 428, with an old one 412, whose \`ETag\` is the counter that stands.

**Keys.** A POST with an \`Idempotency-Key\` is done once: asked again within a day it answers the same, with \`Idempotency-Replayed: true\`.

**Problems** are RFC 9457, told by \`code\`. An act that is refused is 409 \`transition_refused\` with its reasons; the same reasons stand beforehand in \`offers\` of the object.

**Times** are ISO 8601 in UTC, dates civil dates in China, ids UUIDs, digests SHA-256 in hex.`;

/** What is said once, for all operations. */
export const about = {
  info: { title: 'Bafang 八方', version: '1', description },
  problem: 'What may go wrong anywhere: the request cannot be read, or the server cannot answer.',
  done: 'Done.',
  nothing: 'Done; there is nothing to show.',
  file: 'The file.',
  answer: 'The answer.',
  who: (policy: Policy): string => {
    if (policy === 'anyone') return 'For anyone.';
    if (policy === 'session') return 'For who is signed in.';
    return policy === 'account' ? 'For who has a role.' : `For ${policy.join(', ')}.`;
  },
};

export const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The counter that the object was read with, in quotes.',
  schema: { type: 'string', pattern: '^(W/)?"\\d{1,9}"$', examples: ['"7"'] },
};

export const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'One for each deed, so that it is done once however often it is sent.',
  schema: { type: 'string', pattern: '^[\\w-]{16,64}$' },
};

export const bodyTypes = {
  file: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { file: { type: 'string', format: 'binary' } },
        required: ['file'],
        additionalProperties: false,
      },
    },
  },
};
