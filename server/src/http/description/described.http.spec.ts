import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { describe as described } from './describe.js';
import { keyOf, type Route, routesOf } from './routes.js';

let server: TestServer;
let routes: Route[];
beforeAll(async () => {
  server = await startTestServer();
  routes = routesOf(server.app);
});
afterAll(() => server.close());

interface Operation {
  summary: string;
  parameters: unknown[];
  responses: Record<string, { description: string; content?: object }>;
}
const operations = () =>
  Object.entries(described(routes).paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test('every route tells what it answers', () => {
  expect(routes.filter(({ told }) => !told).map(keyOf)).toEqual([]);
});

test('what it tells is whole, and the same each time', () => {
  const told = described(routes);
  const text = JSON.stringify(told);
  expect(JSON.stringify(described(routesOf(server.app)))).toBe(text);
  const referred = new Set([...text.matchAll(/"#\/components\/(\w+\/\w+)"/g)].map(([, place]) => place));
  const kept = Object.entries(told.components!).flatMap(([kind, all]) =>
    Object.keys(all as object).map((name) => `${kind}/${name}`),
  );
  expect([...referred].sort()).toEqual(kept.filter((place) => place !== 'securitySchemes/session').sort());
});

test('every operation is a sentence, with its answer and its problems by their codes', () => {
  for (const { path, method, operation } of operations()) {
    const where = `${method} ${path}`;
    expect([where, operation.summary]).toEqual([where, expect.stringMatching(/^[A-Z].+[^.]\.$/s)]);
    for (const [status, { content }] of Object.entries(operation.responses).filter(([key]) => key !== 'default'))
      expect([where, status, Object.keys(content ?? {}).length > 0]).toEqual([where, status, status !== '204']);
  }
});

test('what follows from a route stands there without being told', () => {
  const { responses, parameters } = operations().find(({ path }) => path === '/api/sections/{id}/content')!.operation;
  expect(Object.keys(responses)).toEqual(['200', '401', '403', '404', '409', '412', '413', '422', '428', 'default']);
  expect(responses['412']!.description).toBe('stale_version');
  expect(parameters).toContainEqual({ $ref: '#/components/parameters/ifMatch' });
});

test('a field that a reader would ask about says what it means', () => {
  const { SectionView } = described(routes).components!.schemas as unknown as Record<string, { properties: object }>;
  expect(SectionView!.properties).toMatchObject({
    id: { $ref: '#/components/schemas/Id' },
    reads: { enum: ['whole', 'bureau_text', 'none'], description: expect.stringContaining('outline alone') },
  });
});
