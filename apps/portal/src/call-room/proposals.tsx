import {
  Button,
  EditingFields,
  Tag,
  Textarea,
  useWords,
  type FormErrors,
  type TagColour,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import type { ActProposed } from './call-outlook.js';

type ProposalState = ActProposed['state'];

const colours: Readonly<Record<ProposalState, TagColour>> = {
  open: 'yellow',
  approved: 'green',
  declined: 'red',
  withdrawn: 'grey',
};

/** Where a proposal stands. */
export function ProposalTag({ state }: { state: ProposalState }) {
  const { sayCode } = useWords();
  return <Tag colour={colours[state]}>{sayCode(`room.proposal.${state}`)}</Tag>;
}

/** What a form that asks for a reason has in common with every other. */
export interface WhyFormProps {
  readonly action: string;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

/** A form that asks for a reason and nothing else; `name` is that of its field. */
export function WhyForm(
  props: WhyFormProps & { name?: string; label: string; isSecondary?: boolean; children: string },
) {
  const { say } = useWords();
  const { name = 'why', typed, errors } = props;
  return (
    <form method="post" action={props.action} novalidate>
      <EditingFields />
      <Textarea
        name={name}
        label={props.label}
        hint={say('traces.none_here')}
        rows={3}
        value={textAt(typed, name)}
        error={errors.of(name)}
      />
      <LookAgain looked={isLooked(typed)} errors={errors} />
      <Button {...(props.isSecondary ? { kind: 'secondary' } : {})}>{props.children}</Button>
    </form>
  );
}

interface DecideProposalProps {
  /** Whether it was proposed by whoever looks, who can only take it back. */
  readonly isOwn: boolean;
  /** The way to do what is proposed, where it can be done. */
  readonly approve?: { readonly action: string; readonly text: string; readonly version?: number } | undefined;
  /** The form that sets it aside, with the name of its field. */
  readonly dismiss: WhyFormProps & { readonly name?: string };
}

/** The two ways to decide what one person has proposed. */
export function DecideProposal({ isOwn, approve, dismiss }: DecideProposalProps) {
  const { say } = useWords();
  return (
    <>
      {approve && !isOwn ? (
        <form method="post" action={approve.action} novalidate>
          <EditingFields version={approve.version} />
          <Button>{approve.text}</Button>
        </form>
      ) : null}
      <WhyForm {...dismiss} label={say('room.why')} isSecondary>
        {say(isOwn ? 'room.proposal.withdraw' : 'room.proposal.decline')}
      </WhyForm>
    </>
  );
}
