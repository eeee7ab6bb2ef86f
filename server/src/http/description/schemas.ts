import * as shared from '@bafang/shared';
import { z } from 'zod';
import { problems } from './problems.js';

export type Json = Record<string, unknown>;
/** `input`: as it is sent, where what has a default may be left out; `output`: as it is answered. */
type Way = 'input' | 'output';

const spelt = (word: string): string => word.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const HOME = '#/components/schemas/';

/** The schemas of the wire by the names that shared exports them under, and every problem by its code. */
const named = (): [name: string, schema: z.ZodType][] => [
  ...Object.entries(shared).flatMap(([name, value]): [string, z.ZodType][] =>
    value instanceof z.ZodType ? [[spelt(name), value]] : [],
  ),
  ...[...problems].map(([code, schema]): [string, z.ZodType] => [spelt(`${code}_problem`), schema]),
];

/** What says no more than the format beside it. */
const plain = ({ jsonSchema }: { jsonSchema: Json }): void => {
  if (jsonSchema['format']) delete jsonSchema['pattern'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
};

/** Of one way, in JSON Schema, by their names; what has none goes by a number. */
class Converted {
  private readonly registry = z.registry<{ id: string }>();
  private readonly schemas: Record<string, Json>;

  constructor(unnamed: readonly z.ZodType[], io: Way) {
    for (const [id, schema] of [...named(), ...unnamed.map((each, index) => [`${index}`, each] as const)])
      if (!this.registry.has(schema)) this.registry.add(schema, { id });
    this.schemas = z.toJSONSchema(this.registry, { io, uri: (id) => HOME + id, override: plain }).schemas as Record<
      string,
      Json
    >;
  }

  nameOf = (schema: z.ZodType): string => this.registry.get(schema)!.id;

  json(name: string): Json {
    const { $schema: _dialect, $id: _place, ...json } = this.schemas[name]!;
    return json;
  }
}

/** The schemas of a description: where a named one stands, else what it says; what they need of each other is kept as components. */
export class Schemas {
  readonly components: Record<string, Json> = {};
  private readonly converted: Record<Way, Converted>;

  constructor(sent: readonly z.ZodType[], answered: readonly z.ZodType[]) {
    this.converted = { input: new Converted(sent, 'input'), output: new Converted(answered, 'output') };
  }

  of(schema: z.ZodType, way: Way): Json {
    const name = this.converted[way].nameOf(schema);
    if (/^\d/.test(name)) return this.whole(schema, way);
    this.keep(name, way);
    return { $ref: HOME + name };
  }

  /** What it says, even where it has a name. */
  whole(schema: z.ZodType, way: Way): Json {
    const json = this.converted[way].json(this.converted[way].nameOf(schema));
    this.keepAll(json, way);
    return json;
  }

  private keep(name: string, way: Way): void {
    const json = this.converted[way].json(name);
    const kept = this.components[name];
    if (kept && JSON.stringify(kept) !== JSON.stringify(json)) throw new Error(`${name} is not answered as it is sent`);
    if (kept) return;
    this.components[name] = json;
    this.keepAll(json, way);
  }

  private keepAll(json: unknown, way: Way): void {
    if (typeof json !== 'object' || json === null) return;
    const { $ref } = json as { $ref?: string };
    if (typeof $ref === 'string') this.keep($ref.slice(HOME.length), way);
    for (const part of Object.values(json)) this.keepAll(part, way);
  }
}
