import type { Failure } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';

/**
 * A failure as lines of a form: faults at their fields first, then the reasons, which are about the whole; where neither
 * says more, what is the matter.
 */
export const problemErrors = ({
  code,
  errors,
  reasons,
}: Pick<Failure, 'code' | 'errors' | 'reasons'>): FieldError[] => {
  const lines = [
    ...errors.map(({ pointer, code, params }) => ({ field: fieldName(pointer), code, params })),
    ...reasons.map(({ code, params }) => ({ code, params })),
  ];
  return lines.length > 0 ? lines : [{ code }];
};

/** That a reason is missing is told of the whole; on a form it is told at the field that asks for the reason. */
export const whyAtField = (errors: readonly FieldError[], field = 'why'): FieldError[] =>
  errors.map((each) => (each.code === 'why_needed' ? { ...each, field: each.field ?? field } : each));

/** The name of the field that a JSON pointer names: `/lines/7f3/price` is `lines[7f3][price]`; `''` is the whole form. */
export function fieldName(pointer: string): string | undefined {
  if (pointer === '') return undefined;
  const [first = '', ...rest] = pointer.slice(1).split('/').map(unescaped);
  return first + rest.map((part) => `[${part}]`).join('');
}

/** RFC 6901: `~1` is a slash, `~0` a tilde. */
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
