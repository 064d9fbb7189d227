import { Button, EditingFields, Page, useWords } from '../components/index.js';
import { UnsavedTexts } from './unsaved-texts.js';

/** Signing out wipes what the browser keeps: whoever has text there is told before. */
export function SignOutPage({ person }: { person: string }) {
  const { say } = useWords();
  return (
    <Page title={say('writing.sign_out.title')} scripts={['unsaved']} unlisted>
      <h1 class="govuk-heading-l">{say('writing.sign_out.title')}</h1>
      <UnsavedTexts person={person} isLeaving />
      <p class="govuk-body">{say('writing.sign_out.text')}</p>
      <form method="post" action="/sign-out">
        <EditingFields />
        <Button>{say('portal.sign_out')}</Button>
      </form>
    </Page>
  );
}
