import { Injectable } from '@nestjs/common';
import { IdentityReader, StepUp, type Session } from '#identity';
import { DomainError, type Actor } from '#kernel';
import { Fieldset, Input, PasswordInput, useWords, type FormErrors } from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';

/** How somebody shows once more that it is them: a code where they have a second factor, else the password. */
export type StepUpBy = 'code' | 'password';

/** For acts that a stolen session must not do: asks within the form of the act, so that nothing typed is lost. */
@Injectable()
export class StepUpInForm {
  constructor(
    private readonly identity: IdentityReader,
    private readonly stepUp: StepUp,
  ) {}

  /** What the form has to ask; nothing for who has just shown it. */
  async asks(actor: Actor): Promise<StepUpBy | undefined> {
    if (actor.steppedUp) return undefined;
    return (await this.identity.me(actor)).hasSecondFactor ? 'code' : 'password';
  }

  /** The actor as they are once the form has shown who they are. Throws at the field: a wrong code, a wrong password. */
  async confirmed(actor: Actor, session: Session, typed: Typed, address: string): Promise<Actor> {
    const by = await this.asks(actor);
    if (by === undefined) return actor;
    const shown = textAt(typed, `step_up_${by}`);
    try {
      if (by === 'code') await this.stepUp.execute(session, shown.trim(), address);
      else await this.stepUp.byPassword(session, shown, address);
    } catch (error) {
      throw atField(error, by);
    }
    return { ...actor, steppedUp: true };
  }
}

const atField = (error: unknown, by: StepUpBy): unknown =>
  error instanceof DomainError && ['identity.code_is_wrong', 'identity.sign_in_refused'].includes(error.code)
    ? new DomainError(error.kind, error.code, [], [{ pointer: `/step_up_${by}`, code: wrongCode[by] }])
    : error;

const wrongCode: Readonly<Record<StepUpBy, string>> = {
  code: 'identity.code_is_wrong',
  password: 'identity.password_is_wrong',
};

/** The fields of it; nothing where nothing is asked. */
export function StepUpFields({ by, errors }: { by: StepUpBy | undefined; errors: FormErrors }) {
  const { say } = useWords();
  if (by === undefined) return null;
  const field = { name: `step_up_${by}`, label: say(`org.step_up.${by}`), error: errors.of(`step_up_${by}`) };
  return (
    <Fieldset legend={say('org.step_up.legend')} legendSize="s">
      {by === 'code' ? (
        <Input {...field} width={10} autocomplete="one-time-code" inputmode="numeric" spellcheck={false} />
      ) : (
        <PasswordInput {...field} />
      )}
    </Fieldset>
  );
}
