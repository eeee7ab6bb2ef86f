import type { ProblemCode } from '@bafang/shared';
import { problemCodes } from '@bafang/shared';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { anywhere, problemAt, problems, problemsOf } from '../http/description/problems.js';
import { keyOf, type Route, routesOf } from '../http/description/routes.js';

const wrong = new Set<string>();

afterEach(() => {
  const found = [...wrong];
  wrong.clear();
  if (found.length) throw new Error(`The description of the API says otherwise:\n${found.join('\n')}`);
});

/** Holds every answer of a test server against what its route tells of itself. */
export function holdAnswers(app: NestExpressApplication): void {
  const routes = new Map(routesOf(app).map((route) => [keyOf(route), route]));
  (app.getHttpServer() as NodeJS.EventEmitter).prependListener(
    'request',
    (request: IncomingMessage & { route?: { path: string } }, response: ServerResponse) => {
      const { method = '' } = request;
      whole(response, (bytes) => {
        const path = request.route?.path;
        if (method === 'HEAD' || path?.startsWith('/api/docs')) return;
        const route = routes.get(keyOf({ method, path: path ?? '' }));
        const type = String(response.getHeader('content-type') ?? '').split(';')[0]!;
        const says = untold(route, { status: response.statusCode, type, bytes });
        if (says) wrong.add(`${method} ${path ?? request.url} → ${response.statusCode}: ${says}`);
      });
    },
  );
}

/** Before its last bytes go out: who reads the answer finds the verdict there. */
function whole(response: ServerResponse, judge: (bytes: Buffer) => void): void {
  const pieces: Buffer[] = [];
  const keep = (piece: unknown) => {
    if (typeof piece === 'string' || piece instanceof Uint8Array) pieces.push(Buffer.from(piece as string));
  };
  const { write, end } = response as unknown as Record<'write' | 'end', (...all: unknown[]) => never>;
  Object.assign(response, {
    write: (...all: unknown[]) => {
      keep(all[0]);
      return write.apply(response, all);
    },
    end: (...all: unknown[]) => {
      keep(all[0]);
      judge(Buffer.concat(pieces));
      return end.apply(response, all);
    },
  });
}

export interface Sent {
  status: number;
  /** Without parameters. */
  type: string;
  bytes: Buffer;
}

/** What of an answer is not as its route tells; nothing where all is. */
export function untold(route: Route | undefined, { status, type, bytes }: Sent): string | undefined {
  if (status >= 400 && type === 'text/html') return isPage(route) ? undefined : 'it answers people with JSON';
  if (status >= 400) return problemUntold(route, status, bytes);
  if (!route || status === 304) return undefined;
  if (!route.told) return 'it tells nothing of itself';
  const { answer } = route.told;
  if (status === 204 && (!answer || answer instanceof z.ZodNullable))
    return bytes.length ? 'it tells of nothing' : undefined;
  if (status !== route.status || !answer) return 'it tells of another status';
  if (answer instanceof z.ZodType) return schemaUntold(answer, bytes);
  return (answer as readonly string[]).includes(type) ? undefined : `it does not tell of ${type}`;
}

/** What a browser opens by itself says what is wrong with a page. */
const isPage = (route: Route | undefined): boolean =>
  !route || route.path.startsWith('/public') || Array.isArray(route.told?.answer);

function problemUntold(route: Route | undefined, status: number, bytes: Buffer): string | undefined {
  const { code } = JSON.parse(bytes.toString()) as { code: ProblemCode };
  const known: readonly string[] = problemCodes[status as keyof typeof problemCodes] ?? [];
  if (!known.includes(code)) return `${code} is no problem of this status`;
  if (route && !anywhere.includes(code) && !problemsOf(route).includes(code)) return `it does not tell of ${code}`;
  return schemaUntold(route ? problemAt(route, code) : problems.get(code)!, bytes);
}

function schemaUntold(schema: z.ZodType, bytes: Buffer): string | undefined {
  const { error } = schema.safeParse(bytes.length ? JSON.parse(bytes.toString()) : undefined);
  return error?.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ');
}
