import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  accepted,
  isArea,
  isLanguage,
  isMessageKey,
  languages,
  untrueIn,
  words,
  type Language,
  type MadeFrom,
} from '#words';
import type { Io } from './commands.js';

const usage = `Usage: sgf words                            what every language lacks
       sgf words accept <language> <area>   record that an area was compared with the English as it stands

An area is a file of libs/words/src/<language>. A message is stale when its English has changed since somebody compared
the two; mend the translation first, then accept. Ends with 1 while something is missing or stale.
`;

/** `sgf words`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [verb, language = '', area = ''] = argv;
  if (verb === undefined) return list(io);
  if (verb === 'accept' && argv.length === 3 && isLanguage(language) && language !== 'en' && isArea(area)) {
    await writeFile(
      fileOf(language),
      `${JSON.stringify(accepted(language, area, await madeFrom(language)), null, 2)}\n`,
    );
    return 0;
  }
  io.stdout.write(usage);
  return verb === '--help' ? 0 : 2;
}

async function list(io: Io): Promise<number> {
  const translated = (Object.keys(languages) as Language[]).filter((language) => language !== 'en');
  const lines: string[] = [];
  for (const language of translated)
    for (const { area, key, fault } of untrueIn(language, await madeFrom(language)))
      lines.push(
        [language, area, fault, key, isMessageKey(key) ? JSON.stringify(words('en').forms(key)) : ''].join('  '),
      );
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return lines.length === 0 ? 0 : 1;
}

const fileOf = (language: Language): string => join('libs', 'words', 'src', language, 'made-from.json');

const madeFrom = async (language: Language): Promise<MadeFrom> =>
  JSON.parse(await readFile(fileOf(language), 'utf8')) as MadeFrom;
