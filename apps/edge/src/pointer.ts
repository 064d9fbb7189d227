/** One step of a JSON pointer (RFC 6901) to a field: `/` and `~` in its name are escaped. */
export const pointerTo = (name: string): string => `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
