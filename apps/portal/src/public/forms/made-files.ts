/** So many are kept: both files in three languages for ten windows. */
const most = 60;

/**
 * Files that were made lately. One takes a tenth of a second to make, and everybody who opens a call may want it in the
 * same hour. Two who ask at once wait for the same one.
 */
export class MadeFiles {
  private readonly kept = new Map<string, Promise<Buffer>>();

  /** What was made under that name, or is made now. What fails is not kept. */
  once(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.kept.get(name);
    if (known) return known;
    const making = make();
    this.kept.set(name, making);
    making.catch(() => this.kept.delete(name));
    for (const oldest of [...this.kept.keys()].slice(0, -most)) this.kept.delete(oldest);
    return making;
  }
}
