import type { INestApplicationContext } from '@nestjs/common';
import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { z } from 'zod';
import { POLICY, type Policy } from '../allow.js';
import { ANSWERS, REFUSES, type Told } from '../answers.js';
import { readVersion } from '../if-match.js';
import { INCOMING } from '../incoming.js';

/** A route as its decorators tell it. */
export interface Route {
  controller: string;
  name: string;
  method: string;
  /** As the router has it: /api/sections/:id */
  path: string;
  status: number;
  policy: Policy;
  told: Told | undefined;
  refuses: readonly string[];
  body: z.ZodType | undefined;
  query: z.ZodObject | undefined;
  params: Record<string, z.ZodType>;
  /** It reads If-Match. */
  versioned: boolean;
  takesFile: boolean;
  takesBytes: boolean;
}

interface Argument {
  data?: string;
  schema?: z.ZodType;
  factory?: unknown;
}

/** Every route of the controllers, in the order of addresses; what reads before what writes. */
export function routesOf(app: INestApplicationContext): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  const routes = controllers.flatMap((controller) =>
    new MetadataScanner()
      .getAllMethodNames(controller.prototype as object)
      .flatMap((name) => routeOf(controller, name) ?? []),
  );
  return routes.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const placeOf = ({ method, path }: Route): string => `${path} ${methods.indexOf(method)}`;

export const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

function routeOf(controller: Type, name: string): Route | null {
  const handler = (controller.prototype as Record<string, object>)[name]!;
  const own = <T>(key: string) => Reflect.getMetadata(key, handler) as T | undefined;
  const told = <T>(key: string) => own<T>(key) ?? (Reflect.getMetadata(key, controller) as T | undefined);
  const method = own<RequestMethod>(METHOD_METADATA);
  if (method === undefined) return null;
  const paths = [Reflect.getMetadata(PATH_METADATA, controller) as string, own<string>(PATH_METADATA)!];
  return {
    controller: controller.name,
    name,
    method: RequestMethod[method],
    path: `/${paths.flatMap((path) => path.split('/').filter(Boolean)).join('/')}`,
    status: own<number>(HTTP_CODE_METADATA) ?? (method === RequestMethod.POST ? 201 : 200),
    policy: told<Policy>(POLICY)!,
    told: own<Told>(ANSWERS),
    refuses: own<string[]>(REFUSES) ?? [],
    takesBytes: own<boolean>(INCOMING) ?? false,
    ...takenBy(controller, name),
  };
}

function takenBy(controller: Type, name: string): Pick<Route, 'body' | 'query' | 'params' | 'versioned' | 'takesFile'> {
  const all = Object.entries(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>,
  );
  const of = (type: RouteParamtypes) => all.filter(([key]) => key.startsWith(`${type}:`)).map(([, each]) => each);
  return {
    body: of(RouteParamtypes.BODY)[0]?.schema,
    query: of(RouteParamtypes.QUERY)[0]?.schema as z.ZodObject | undefined,
    params: Object.fromEntries(of(RouteParamtypes.PARAM).map(({ data, schema }) => [data!, schema!])),
    versioned: all.some(([, { factory }]) => factory === readVersion),
    takesFile: of(RouteParamtypes.FILE).length > 0,
  };
}
