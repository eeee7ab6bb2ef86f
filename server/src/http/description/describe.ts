import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { about, bodyTypes, fileName, ifMatch, key } from './about.js';
import { anywhere, byStatus, problemAt, problems, problemsOf, takesKey } from './problems.js';
import type { Route } from './routes.js';
import { type Json, Schemas } from './schemas.js';

/** The API in OpenAPI 3.1, of what its routes tell. */
export function describe(routes: readonly Route[]): OpenAPIObject {
  // what catches the rest of an address is no operation
  const told = routes.filter(({ told, path }) => told && !path.includes('*'));
  const schemas = schemasOf(told);
  const paths: Record<string, Json> = {};
  for (const route of told)
    (paths[route.path.replace(/:(\w+)/g, '{$1}')] ??= {})[route.method.toLowerCase()] = operation(route, schemas);
  const everywhere = anywhere.map((code) => problems.get(code)!);
  const responses = { problem: { description: about.problem, content: problemContent(everywhere, schemas) } };
  const components = {
    schemas: sorted(schemas.components),
    parameters: { ifMatch, idempotencyKey: key, fileName },
    responses,
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'bafang_access' } },
  };
  return { openapi: '3.1.0', info: about.info, paths, components } as unknown as OpenAPIObject;
}

const sorted = (all: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));

const isFile = (answer: z.ZodType | readonly string[] | undefined): answer is readonly string[] =>
  Array.isArray(answer);

/** Without the null that is no answer. */
const answerOf = <T extends z.ZodType | undefined>(answer: T) =>
  answer instanceof z.ZodNullable ? (answer.unwrap() as z.ZodType) : answer;

function schemasOf(routes: readonly Route[]): Schemas {
  const sent = routes.flatMap(({ body, query, params }) => [body, query, ...Object.values(params)]);
  const answered = routes.flatMap((route) => {
    const answer = route.told?.answer;
    return [isFile(answer) ? undefined : answerOf(answer), ...problemsOf(route).map((code) => problemAt(route, code))];
  });
  const there = (schema: z.ZodType | undefined): schema is z.ZodType => schema !== undefined;
  return new Schemas(sent.filter(there), answered.filter(there));
}

function operation(route: Route, schemas: Schemas): Json {
  const { controller, name, told, policy } = route;
  const noun = controller.replace('Controller', '');
  const body = bodyOf(route, schemas);
  return {
    operationId: `${noun}_${name}`,
    tags: [noun],
    summary: told!.summary,
    description: about.who(policy),
    ...(policy === 'anyone' ? {} : { security: [{ session: [] }] }),
    parameters: parametersOf(route, schemas),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      ...successes(route, schemas),
      ...problemResponses(route, schemas),
      default: { $ref: '#/components/responses/problem' },
    },
  };
}

function parametersOf(route: Route, schemas: Schemas): Json[] {
  const { properties = {}, required = [] } = (route.query ? schemas.whole(route.query, 'input') : {}) as {
    properties?: Json;
    required?: string[];
  };
  return [
    ...Object.entries(route.params).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemas.of(schema, 'input'),
    })),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema,
    })),
    ...(route.takesBytes ? [{ $ref: '#/components/parameters/fileName' }] : []),
    ...(route.versioned ? [{ $ref: '#/components/parameters/ifMatch' }] : []),
    ...(takesKey(route) ? [{ $ref: '#/components/parameters/idempotencyKey' }] : []),
  ];
}

function bodyOf({ body, takesFile, takesBytes }: Route, schemas: Schemas): Json | undefined {
  if (takesFile) return bodyTypes.file;
  if (takesBytes) return bodyTypes.bytes;
  return body && { 'application/json': { schema: schemas.of(body, 'input') } };
}

function successes({ told, status }: Route, schemas: Schemas): Record<string, Json> {
  const answer = told?.answer;
  if (answer === undefined) return { 204: { description: about.done } };
  if (isFile(answer)) return { [status]: { description: about.file, content: contentOf(answer, binary) } };
  const schema = schemas.of(answerOf(answer), 'output');
  return {
    [status]: { description: about.answer, content: contentOf(['application/json'], schema) },
    ...(answer instanceof z.ZodNullable && { 204: { description: about.nothing } }),
  };
}

const binary = { type: 'string', format: 'binary' };
const contentOf = (types: readonly string[], schema: Json): Json =>
  Object.fromEntries(types.map((type) => [type, { schema }]));

const problemResponses = (route: Route, schemas: Schemas): Record<string, Json> =>
  Object.fromEntries(
    byStatus(problemsOf(route)).map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: problemContent(
          codes.map((code) => problemAt(route, code)),
          schemas,
        ),
      },
    ]),
  );

function problemContent(all: readonly z.ZodType[], schemas: Schemas): Json {
  const each = all.map((schema) => schemas.of(schema, 'output'));
  return { 'application/problem+json': { schema: each.length === 1 ? each[0] : { oneOf: each } } };
}
