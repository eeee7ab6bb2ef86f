import { z } from 'zod';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { keyOf, routesOf } from './routes.js';

const hidden = '甲\u202e\u200b乙\u{e0041}\u00ad丙';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Every string of a schema, by its path. */
function stringsIn(schema: z.core.$ZodType, path: string, seen = new Set<z.core.$ZodType>()): [string, z.ZodString][] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  if (schema instanceof z.ZodString) return [[path, schema]];
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const inner = ['innerType', 'element', 'valueType', 'in', 'out'].map((key) => def[key]);
  const shape = schema instanceof z.ZodObject ? Object.entries(schema.shape) : [];
  return [
    ...shape.flatMap(([key, part]) => stringsIn(part, `${path}.${key}`, seen)),
    ...[...inner, ...((def['options'] as unknown[] | undefined) ?? [])].flatMap((part) =>
      part instanceof z.ZodType ? stringsIn(part, path, seen) : [],
    ),
    ...(schema instanceof z.ZodLazy ? stringsIn(schema.unwrap(), path, seen) : []),
  ];
}

test('no string that a route takes lets in what people do not see, but names of things and passwords', () => {
  const strings = routesOf(server.app).flatMap((route) => {
    const taken = Object.entries({ ...route.params, query: route.query, body: route.body });
    return taken.flatMap(([name, schema]) => (schema ? stringsIn(schema, `${keyOf(route)} ${name}`) : []));
  });
  expect(strings.length).toBeGreaterThan(40);
  const kept = strings.filter(([, schema]) => {
    const parsed = schema.safeParse(hidden);
    return parsed.success && parsed.data !== '甲乙丙';
  });
  expect(kept.map(([path]) => path).sort()).toEqual([
    'GET /api/audit query.action',
    'GET /api/audit/export query.action',
    'GET /api/audit/export.xlsx query.action',
    'POST /api/accounts/paste body.asUnits.name',
    'POST /api/auth/password body.current',
    'POST /api/auth/password body.next',
    'POST /api/auth/sign-in body.login',
    'POST /api/auth/sign-in body.password',
    'POST /api/reports body.from.templateId',
    'POST /api/reports/:id/assignment/paste body.asUnits.name',
    'POST /api/reports/:id/assignment/paste body.leaveOut',
    'POST /api/reports/:id/transitions body.password',
    'PUT /api/imports/:id body.nodes.id',
  ]);
});
