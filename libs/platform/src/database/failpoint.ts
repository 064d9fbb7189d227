/** Places at which a drill may kill the process, to prove that what was acknowledged survives. */
export type Failpoint =
  | 'after-begin'
  | 'before-commit'
  | 'after-commit-before-reply'
  | 'after-smtp-accepted-before-mark'
  | 'after-enqueue-before-mark';

let armed: { at: string; in: number } | undefined;

/** Arms a failpoint: the process is killed when it is reached for the `in`-th time. Only drills do this. */
export const armFailpoint = (spec: string | undefined): void => {
  const [at = '', count = '1'] = (spec ?? '').split(':');
  armed = at === '' ? undefined : { at, in: Number(count) };
};

/** Marks a place. Costs one comparison when nothing is armed. */
export const failpoint = (at: Failpoint): void => {
  if (armed?.at !== at) return;
  armed.in -= 1;
  if (armed.in <= 0) process.kill(process.pid, 'SIGKILL');
};
