/** Where a form leads on to afterwards, a path of this site; nothing for who was on no way to anywhere. */
export const NextField = ({ next }: { next?: string | undefined }) =>
  next ? <input type="hidden" name="next" value={next} /> : null;
