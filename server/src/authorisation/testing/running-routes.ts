import type { TestServer } from '../../testing/test-server.js';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** The routes that the running server answers, as its router has them: METHOD path. What takes every method are Nest's own middlewares. */
export function runningRoutes({ app }: TestServer): string[] {
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  return stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    return methods.length > 10 ? [] : methods.map((method) => `${method.toUpperCase()} ${route!.path}`);
  });
}
