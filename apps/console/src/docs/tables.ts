import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ErrorKind, Machine, Policy } from '#kernel';

/** A table of the code, and the library that holds it. */
export interface Found<Table> {
  readonly lib: string;
  readonly table: Table;
}

/** A context's rows of the error catalogue. */
export interface ErrorRows {
  readonly rows: Readonly<Record<string, ErrorKind>>;
}

/** Every machine, policy and error catalogue there is. */
export interface Tables {
  readonly machines: readonly Found<Machine<string, string, unknown>>[];
  readonly policies: readonly Found<Policy<string, unknown>>[];
  readonly errors: readonly Found<ErrorRows>[];
}

/** Finds them by the names of their files, in the sources or in what was built, so that a new context appears by itself. */
export const findTables = async (): Promise<Tables> => {
  const exports: Found<unknown>[] = [];
  for (const file of tableFiles()) exports.push(...(await load(file)));
  const those = <Table>(isOne: (value: unknown) => value is Table): Found<Table>[] => {
    const found = exports.filter((entry): entry is Found<Table> => isOne(entry.table));
    return found.filter(({ table }, place) => found.findIndex((other) => other.table === table) === place);
  };
  return { machines: those(isMachine), policies: those(isPolicy), errors: those(isErrors) };
};

const here = fileURLToPath(import.meta.url);
const libs = join(here, '../../../../../libs');
const tableFile = new RegExp(`(^|[./])(machine|policy|errors|proposals)\\${extname(here)}$`);

function tableFiles(): { lib: string; path: string }[] {
  return readdirSync(libs).flatMap((lib) =>
    readdirSync(join(libs, lib), { recursive: true, encoding: 'utf8' })
      .filter((path) => tableFile.test(path))
      .sort()
      .map((path) => ({ lib, path: join(libs, lib, path) })),
  );
}

async function load({ lib, path }: { lib: string; path: string }): Promise<Found<unknown>[]> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  return Object.values(module).map((table) => ({ lib, table }));
}

const has = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => name in value);

const isMachine = (value: unknown): value is Machine<string, string, unknown> =>
  has(value, 'states', 'events', 'eventsFrom');

const isPolicy = (value: unknown): value is Policy<string, unknown> => has(value, 'acts', 'relationsOf');

const isErrors = (value: unknown): value is ErrorRows => has(value, 'rows', 'error');
