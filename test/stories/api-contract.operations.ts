import * as fc from 'fast-check';

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly format?: string;
  readonly example?: unknown;
  readonly minimum?: number;
}

/** What the description says of one route. */
export interface Operation {
  /** `POST /api/calls/{id}/publication`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  /** Of the JSON that it takes. */
  readonly body: Schema | undefined;
}

/** A description in OpenAPI 3.1, as far as it is looked at. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

type Described = Omit<Operation, 'name' | 'method' | 'path' | 'body'> & {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};

/** Every operation of the description, with the schema of its body in full. */
export const operationsOf = ({ paths, components }: Description): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, { requestBody, ...said }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      const method = verb.toUpperCase();
      return { ...said, method, path, name: `${method} ${path}`, body: schema && inFull(schema, components.schemas) };
    }),
  );

/** Whether it changes something. */
export const changes = ({ method }: Operation): boolean => !['GET', 'HEAD'].includes(method);

/** The address with its parameters filled in, and what has to stand in the query. */
export const addressOf = ({ path, parameters }: Operation, idOf: (name: string) => string): string => {
  const query = parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => `${name}=something`);
  return `${path.replace(/\{(\w+)\}/g, (_, name: string) => idOf(name))}${query.length > 0 ? `?${query.join('&')}` : ''}`;
};

/** The least that the schema asks for. */
export const sampleOf = (schema: Schema): unknown => {
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? [];
  if (first) return sampleOf(first);
  switch (kindOf(schema)) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
      return Object.fromEntries(properties.map(([name, child]) => [name, sampleOf(child)]));
    }
    case 'array':
      return [sampleOf(schema.items ?? {})];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return textOf(schema.format);
  }
};

/** Bodies near the schema: right, with something left out, of another kind, or in texts that are hard to keep. */
export const bodiesNear = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: valuesNear(schema) }, { weight: 1, arbitrary: anything });

/** Texts that databases, encodings and templates trip over. */
export const hardTexts = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  '{why}',
  '⟦x⟧',
  '%',
  "';--",
  '\u202e',
  'é'.repeat(3000),
  '  ',
  '',
];

const valuesNear = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 12, arbitrary: valuesOf(schema) },
    { weight: 2, arbitrary: fc.constantFrom(...hardTexts) },
    { weight: 1, arbitrary: anything },
  );

const valuesOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const plain = fc.constant(sampleOf(schema));
  switch (schema.enum || schema.anyOf ? 'chosen' : kindOf(schema)) {
    case 'object': {
      const near = Object.entries(schema.properties ?? {}).map(([name, child]) => [name, valuesNear(child)] as const);
      const requiredKeys = (schema.required ?? []).filter((name) => schema.properties?.[name]);
      return fc.oneof({ weight: 4, arbitrary: fc.record(Object.fromEntries(near), { requiredKeys }) }, plain);
    }
    case 'array':
      return fc.array(valuesNear(schema.items ?? {}), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.oneof(plain, fc.constantFrom(0, -1, 1.5, 2 ** 31, 2 ** 53, 1e300), fc.integer());
    case 'string':
      return fc.oneof({ weight: 3, arbitrary: plain }, fc.string({ unit: 'binary' }), fc.constantFrom(...oddTexts));
    default:
      return plain;
  }
};

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constant({}),
  fc.constant({ __proto__: null, constructor: 1 }),
);
const oddTexts = [
  '0000-00-00',
  '9999-12-31',
  '-1.00',
  '999999999999.99',
  '0',
  'NG',
  '019a8f00-0000-7000-8000-000000000000',
];

const kindOf = ({ type, properties }: Schema): string =>
  (typeof type === 'string' ? type : type?.find((one) => one !== 'null')) ?? (properties ? 'object' : 'anything');

const textOf = (format: string | undefined): string => {
  if (format === 'uuid') return '019a8f00-0000-7000-8000-000000000000';
  return format === 'date' ? '2011-09-01' : 'seven lanterns on a quiet river';
};

const inFull = (schema: Schema, named: Readonly<Record<string, Schema>>): Schema => {
  const whole = (child: Schema): Schema => inFull(child, named);
  const { $ref, allOf = [], ...own } = schema;
  const parts = [...allOf, ...($ref === undefined ? [] : [named[$ref.split('/').at(-1)!]!])].map(whole);
  const merged: Schema = Object.assign({}, ...parts, own);
  const { properties, items, anyOf } = merged;
  const wholeOf = (children: object) =>
    Object.fromEntries(Object.entries(children).map(([n, child]) => [n, whole(child)]));
  return {
    ...merged,
    ...(properties && { properties: wholeOf(properties) }),
    ...(items && { items: whole(items) }),
    ...(anyOf && { anyOf: anyOf.map(whole) }),
  };
};
