/** What is read of a working copy. */
export interface ReadCopy {
  readonly sections: ReadonlyMap<string, { readonly version: number }>;
  readonly documents: readonly { readonly id: string }[];
}

/** What stood in a working copy and in the profile when somebody read them, as one text: a page keeps it, and submitting compares. */
export const readingOf = ({ sections, documents }: ReadCopy, profile: { readonly version: number }): string =>
  [
    `profile=${profile.version}`,
    ...[...sections].map(([section, { version }]) => `${section}=${version}`),
    `documents=${documents.map(({ id }) => id).join('+')}`,
  ]
    .sort()
    .join('&');

/** The sections, `documents` and `profile` among them, that are not any more as they were read. */
export const changedSince = (read: string, now: string): string[] => {
  const [then, current] = [partsOf(read), partsOf(now)];
  const names = [...new Set([...then.keys(), ...current.keys()])];
  return names.filter((name) => then.get(name) !== current.get(name)).sort();
};

const partsOf = (reading: string): ReadonlyMap<string, string> =>
  new Map(
    reading
      .split('&')
      .map((part) => part.split('='))
      .filter((part): part is [string, string] => part.length === 2),
  );
