import { useFrame } from '../components/index.js';

/** For who has not confirmed their address: no mail about questions goes to it (decision 21). */
export function MailsOnceConfirmed() {
  const { account, words } = useFrame();
  return account?.isConfirmed === false ? <p class="govuk-body">{words.say('corr.ask.confirm')}</p> : null;
}
