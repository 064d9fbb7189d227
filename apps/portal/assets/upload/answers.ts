/** The same request would be answered in the same way. */
export const isFinal = (status: number): boolean => status >= 400 && status < 500 && ![408, 423, 429].includes(status);

/** Who is signed out, or signed in anew in another tab, goes on from a fresh page. */
export const isSignIn = (status: number): boolean => status === 401 || status === 403;

/** The words of a refusal (RFC 9457): its reasons, faults, or title. */
export function reasonIn(body: string | undefined): string | undefined {
  try {
    const problem = JSON.parse(body ?? '') as {
      readonly title?: string;
      readonly reasons?: readonly { readonly message: string }[];
      readonly errors?: readonly { readonly message: string }[];
    };
    const [first] = [...(problem.reasons ?? []), ...(problem.errors ?? [])];
    return first?.message ?? problem.title;
  } catch {
    return undefined;
  }
}
