import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A file of the project, or a package. */
export interface Place {
  /** From the project's folder; of a package, its name. */
  readonly path: string;
  readonly lib?: string;
  readonly app?: string;
  readonly isPackage: boolean;
  readonly isTest: boolean;
  readonly isDomain: boolean;
  /** `index.ts` or `domain/index.ts` of a library. */
  readonly isFace: boolean;
}

/** One file needs another, be it only for a type. `to` is missing where nothing is found at the address. */
export interface Import {
  readonly from: Place;
  readonly to: Place | undefined;
  readonly address: string;
  /** Loaded when it is needed, `import()`. */
  readonly isLazy: boolean;
}

/** Every import of the files, which are given by their paths from `base`. */
export const importsOf = (base: string, files: readonly string[]): Import[] =>
  files.flatMap((file) => {
    const text = readFileSync(join(base, file), 'utf8');
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: address }) => ({
      from: placeOf(file),
      to: resolve(base, file, address),
      address,
      isLazy: text.includes(`import('${address}')`),
    }));
  });

function resolve(base: string, from: string, address: string): Place | undefined {
  const [, lib, domain] = /^#([a-z]+)(\/domain)?$/.exec(address) ?? [];
  if (lib !== undefined) return existing(base, `libs/${lib}/src${domain ?? ''}/index.ts`);
  if (address.startsWith('.')) return existing(base, posix.join(posix.dirname(from), address));
  return { path: packageOf(address), isPackage: true, isTest: false, isDomain: false, isFace: false };
}

function existing(base: string, path: string): Place | undefined {
  const stem = path.replace(/\.js$/, '');
  const found = [`${stem}.ts`, `${stem}.tsx`, path].find((candidate) => existsSync(join(base, candidate)));
  return found === undefined ? undefined : placeOf(found);
}

function placeOf(path: string): Place {
  const [, kind, name] = /^(libs|apps)\/([^/]+)\//.exec(path) ?? [];
  return {
    path,
    ...(kind === 'libs' ? { lib: name as string } : {}),
    ...(kind === 'apps' ? { app: name as string } : {}),
    isPackage: false,
    isTest: /^(test|bench)\/|\.(spec|int-spec|story|browser)\.tsx?$/.test(path),
    isDomain: /^libs\/[^/]+\/src\/domain\//.test(path),
    isFace: /^libs\/[^/]+\/src\/(domain\/)?index\.ts$/.test(path),
  };
}

function packageOf(address: string): string {
  if (builtinModules.includes(address) || address.startsWith('node:')) return address;
  return address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/');
}
