import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** One address of the application. */
export interface Route {
  readonly method: string;
  /** With its parameters as names: `/api/calls/:id`. */
  readonly path: string;
}

/** Every route that the server knows, whoever added it, as its router prints them. */
export const routesOf = (app: NestFastifyApplication): Route[] => {
  const above: string[] = [];
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return printed.split('\n').flatMap((line) => {
    const [, indent, part, methods] = /^([ │├└─]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    above.length = indent.length / 4 - 1;
    above.push(part);
    return (methods ?? '').split(', ').flatMap((method) => (method ? [{ method, path: above.join('') }] : []));
  });
};

/** An address of the route: each parameter is an id of nothing. */
export const addressOf = ({ path }: Route): string =>
  path.replace(/:\w+/g, '019a8f00-0000-7000-8000-000000000000').replace(/\*$/, 'nothing');
