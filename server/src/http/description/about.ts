import type { Policy } from '../allow.js';

/** What holds for all of it; API.md says the same. */
export const rules: readonly string[] = [
  '**Who** is a session: `POST /api/auth/sign-in` sets two cookies, `bafang_access`, good for 15 minutes, and `bafang_refresh`, ' +
    'which `POST /api/auth/refresh` takes once and replaces. Behind TLS their names begin with `__Host-`.',
  "**Origin.** A request that changes something bears the server's own address in `Origin`, else it is 403 `foreign_origin`.",
  '**If-Match.** What may be overtaken is changed with the counter that was read, in quotes: `version`, or `contentVersion` for a ' +
    "section's text. Without it 428; with an old one 412, whose `ETag` is the counter that stands. Where many things change at once, " +
    'as the values of figures, each of them bears its own `version` in the body.',
  '**A value** of a figure is a decimal in a string: digits, a point, `-` before a negative one, nothing else.',
  '**What may be done** stands in `offers` of a section, an area, a report and an edition: each act with what it asks for and what ' +
    'stands against it. The same table judges the request.',
  '**An approval names a text**: `digest` says which. Where the text has changed it is 409 `text_changed`.',
  '**Idempotency-Key.** A POST with one is done once: asked again within a day it answers the same, with `Idempotency-Replayed: true`.',
  "**A file** is the body of its request, `application/octet-stream` and at most 20 MB, and its name stands in `Content-Disposition: attachment; filename*=UTF-8''…`. " +
    'It is read through the text that it hangs on, by its digest.',
  '**Problems** are RFC 9457 and told by `code`; a refused act is 409 `transition_refused` with its `refusals`.',
  '**Times** are ISO 8601 in UTC, dates civil dates in China, ids UUIDs, digests SHA-256 in hex.',
];

/** What is said once, for all operations. */
export const about = {
  info: { title: 'Bafang 八方', version: '1', description: rules.join('\n\n') },
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

export const fileName = {
  name: 'Content-Disposition',
  in: 'header',
  required: true,
  description: 'The name of the file, encoded as UTF-8.',
  schema: { type: 'string', examples: ["attachment; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.pdf"] },
};

export const bodyTypes = {
  bytes: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
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
