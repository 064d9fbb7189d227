import { EditingFields } from './editing-fields.js';
import { useFrame } from './frame.js';
import { NotificationBanner } from './notification-banner.js';

/** For who has not confirmed their address yet: what that keeps from them, and the link once more. It stops no submission. */
export function UnconfirmedNotice() {
  const { account, words } = useFrame();
  if (account?.isConfirmed !== false) return null;
  return (
    <NotificationBanner titleId="unconfirmed-title" title={words.say('org.account.unconfirmed_title')}>
      <p class="govuk-body">{words.say('org.account.unconfirmed', { email: account.email ?? '' })}</p>
      <form method="post" action="/account/confirmation-link">
        <EditingFields />
        <button class="sgf-link-button">{words.say('org.account.resend')}</button>
      </form>
    </NotificationBanner>
  );
}
