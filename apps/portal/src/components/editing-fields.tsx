import { v7 as uuidv7 } from 'uuid';
import { useFrame } from './frame.js';

/**
 * The hidden fields of every form that changes something: the token against forged requests, the version that was read,
 * and a key minted now, so that the same form sent twice acts once. Nobody signed in: no token.
 */
export function EditingFields(props: { version?: number | undefined; idempotencyKey?: string | undefined }) {
  const { csrf } = useFrame();
  return (
    <>
      {csrf ? <input type="hidden" name="_csrf" value={csrf} /> : null}
      {props.version === undefined ? null : <input type="hidden" name="_version" value={props.version} />}
      <input type="hidden" name="_key" value={props.idempotencyKey ?? uuidv7()} />
    </>
  );
}
