import type { CallRow } from '#calls';
import { useWords } from '../components/index.js';
import { InstantInBothZones } from '../calls/instant.js';

/** When the windows of a call that is about to be public, or is so already, open by themselves. */
export function Opening({ call }: { call: CallRow }) {
  const { say } = useWords();
  const coming = call.windows.filter(({ opensAt }) => opensAt > call.now);
  if (coming.length === 0 || (call.state !== 'published' && call.state !== 'proposed')) return null;
  return (
    <ul class="govuk-list">
      {coming.map(({ code, opensAt }) => (
        <li>
          {say(call.state === 'published' ? 'desk.page.opens' : 'desk.page.will_open', { window: code })}{' '}
          <InstantInBothZones at={opensAt} />
        </li>
      ))}
    </ul>
  );
}
