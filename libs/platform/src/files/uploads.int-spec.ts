import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { Uploads } from './uploads.js';

const place = { owner: newId<'person'>(), subject: newId<'application'>() };
const anUpload = (): string => `${place.owner}.${place.subject}.${randomBytes(12).toString('hex')}`;
const known = (id: string): string => JSON.stringify({ id, size: 4, offset: 0, metadata: { filename: 'a.pdf' } });
const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000);

describe('uploads', () => {
  let folder: string;
  let uploads: Uploads;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sgf-uploads-'));
    uploads = new Uploads({ files: folder, http: { host: '', port: 0, publicUrl: 'http://127.0.0.1' } });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const at = (name: string): string => join(folder, 'uploads', name);
  const left = async (name: string, text: string, days: number): Promise<void> => {
    await writeFile(at(name), text);
    await utimes(at(name), daysAgo(days), daysAgo(days));
  };

  it('that nobody finished within a day are swept, whatever is the matter with the others', async () => {
    const [given, cut, lost, fresh, odd] = [anUpload(), anUpload(), anUpload(), anUpload(), anUpload()];
    for (const [id, json] of [
      [given, known(given)],
      [cut, '{"id": "'],
    ] as const) {
      await left(id, 'piec', 2);
      await left(`${id}.json`, json, 2);
    }
    await left(lost, 'the file that knows it is gone', 2);
    await left(`${fresh}.json`, known(fresh), 0);
    await left(fresh, 'pi', 0);
    await mkdir(at(odd));
    await utimes(at(odd), daysAgo(2), daysAgo(2));
    expect(await uploads.sweep()).toBe(5);
    expect((await readdir(join(folder, 'uploads'))).sort()).toEqual([odd, fresh, `${fresh}.json`].sort());
  });

  it('that cannot be looked for stop nothing', async () => {
    await rm(join(folder, 'uploads'), { recursive: true });
    expect(await uploads.sweep()).toBe(0);
  });

  it('that are gone are not found; a disk that fails is not told as that', async () => {
    const [gone, failing] = [anUpload(), anUpload()];
    await expect(uploads.open(gone, place)).rejects.toMatchObject({ code: 'not_found' });
    await left(`${failing}.json`, known(failing), 0);
    await symlink(at(failing), at(failing));
    await expect(uploads.open(failing, place)).rejects.toMatchObject({ code: 'ELOOP' });
    await uploads.discard(failing, place);
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
  });
});
