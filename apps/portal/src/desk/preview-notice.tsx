import type { CallRow } from '#calls';
import { LinkList, NotificationBanner, useWords } from '../components/index.js';
import { deskOf } from './place.js';

/** Says above a preview that it is one, and leads to the texts in each language. */
export function PreviewNotice({ call, isPublic }: { call: CallRow; isPublic: boolean }) {
  const { say, sayCode } = useWords();
  const links = [
    { href: deskOf(call), text: say('desk.back_to_call') },
    ...call.languages.map((language) => ({
      href: `${deskOf(call)}/preview/${language}`,
      text: say('desk.preview.texts', { language: sayCode(`desk.language.${language}`) }),
    })),
  ];
  return (
    <>
      <NotificationBanner
        title={say('desk.preview.title')}
        text={isPublic ? say('desk.preview.public') : say('desk.preview.draft')}
      />
      <LinkList links={links} />
    </>
  );
}
