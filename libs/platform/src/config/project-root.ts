import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json`, `migrations` and `var`, the same for the sources and for what was built from them. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  return existsSync(`${folder}/package.json`) ? folder : findRoot(dirname(folder));
}
