import {
  Button,
  EditingFields,
  formErrors,
  Input,
  Page,
  Select,
  useWords,
  type FieldError,
} from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { textAt, type Typed } from '../http/form-reader.js';
import type { StartingPoint } from './starting-points.js';
import { textsOfTitle } from './texts.js';

/** Begins a call: its code, its title, and what it is copied from. */
export function NewCallPage(props: {
  points: readonly StartingPoint[];
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  const crumbs = [{ href: '/desk', text: say('desk.title') }, { text: say('desk.begin') }];
  return (
    <Page title={say('desk.begin')} crumbs={crumbs} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{say('desk.begin')}</h1>
      <form method="post" action="/desk/calls" novalidate>
        <EditingFields />
        <Input
          name="code"
          label={say('desk.call.code')}
          hint={say('desk.call.code_hint')}
          width={10}
          spellcheck={false}
          value={textAt(props.typed, 'code')}
          error={errors.of('code')}
        />
        <Input
          name="title"
          label={say('desk.call.title')}
          hint={say('desk.call.title_hint')}
          value={textAt(props.typed, 'title')}
          error={errors.of('title')}
        />
        <Select
          name="from"
          label={say('desk.new.from')}
          hint={say('desk.new.from_hint')}
          value={textAt(props.typed, 'from')}
          error={errors.of('from')}
          options={[
            { value: '', text: say('desk.new.nothing') },
            ...props.points.map(({ key, code, title, isCycle }) => ({
              value: key,
              text: say(isCycle ? 'desk.new.cycle' : 'desk.new.call', {
                code,
                title: textIn(textsOfTitle(title), words),
              }),
            })),
          ]}
        />
        <Button>{say('desk.new.submit')}</Button>
      </form>
    </Page>
  );
}
