/// <reference lib="dom" />

/** What a tab remembers from one page to the next; nothing, where the browser does not let it. */
export const ofThisTab = {
  get(name: string): string | null {
    try {
      return sessionStorage.getItem(`sgf.${name}`);
    } catch {
      return null;
    }
  },
  set(name: string, value: string): void {
    try {
      sessionStorage.setItem(`sgf.${name}`, value);
    } catch {
      // Then the next page does not know.
    }
  },
  /** Reads it for the last time. */
  take(name: string): string | null {
    const value = this.get(name);
    if (value !== null) sessionStorage.removeItem(`sgf.${name}`);
    return value;
  },
};
