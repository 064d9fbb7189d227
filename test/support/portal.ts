import { openApi, type Api } from './api.js';
import { Visitor } from './form-driver.js';

/** The whole application, listening, for people with a browser. */
export interface Portal extends Api {
  /** Where it listens: `http://127.0.0.1:41234`. */
  readonly address: string;
  /** Somebody with a browser without JavaScript; `headers` go with every request. */
  visitor(headers?: Readonly<Record<string, string>>): Visitor;
}

/** Opens it, with what stands beside API and portal. Close it at the end. */
export const openPortal = async (
  env: Readonly<Record<string, string>> = {},
  beside?: Parameters<typeof openApi>[1],
): Promise<Portal> => {
  const api = await openApi(env, beside);
  await api.app.listen(0, '127.0.0.1');
  const address = await api.app.getUrl();
  return { ...api, address, visitor: (headers) => new Visitor(address, api.config.http.publicUrl, headers) };
};
