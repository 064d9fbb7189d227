import type { PostedFile } from '../../../edge/src/index.js';

/** Acts with the first file of a form while its bytes are on the line, or without one. */
export async function withFirst<Answer>(
  files: AsyncIterable<PostedFile>,
  act: (file: PostedFile | undefined) => Promise<Answer>,
): Promise<Answer> {
  for await (const file of files) return await act(file);
  return act(undefined);
}
