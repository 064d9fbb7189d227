import { Get, Ip, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Verification, type Verified } from '#applications';
import { DomainError, type Fault } from '#kernel';
import { Public } from '../../../edge/src/index.js';
import { Button, formErrors, Input, InsetText, Page, useWords, type FieldError } from '../components/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { bothClocks } from './stands.js';

/** Whether a receipt is true, for whoever holds one. */
@PageController('verify')
export class VerifyController {
  constructor(
    private readonly pages: Pages,
    private readonly verification: Verification,
  ) {}

  /** A question, not an act: a receipt can carry its address. */
  @Get()
  @Public()
  async verify(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Query() query: unknown,
    @Ip() address: string,
  ) {
    const asked = { reference: textAt(query, 'reference').trim(), fingerprint: textAt(query, 'fingerprint').trim() };
    const isAsked = ['reference', 'fingerprint'].some((name) => name in (query as object));
    try {
      if (isAsked) refuseEmpty(asked);
      const told = isAsked ? await this.verification.of(asked.reference, asked.fingerprint, address) : undefined;
      await this.pages.send(request, reply, <VerifyPage {...asked} told={told} />);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => <VerifyPage {...asked} errors={errors} />);
    }
  }
}

interface Asked {
  readonly reference: string;
  readonly fingerprint: string;
}

function refuseEmpty(asked: Asked): void {
  const faults = (['reference', 'fingerprint'] as const).flatMap((name): Fault[] => [
    ...(asked[name] === '' ? [{ pointer: `/${name}`, code: `submitting.fault.${name}` }] : []),
    ...(asked[name].length > 100
      ? [{ pointer: `/${name}`, code: 'submitting.fault.too_long', params: { most: 100 } }]
      : []),
  ]);
  if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
}

function VerifyPage(props: Asked & { told?: Verified | undefined; errors?: readonly FieldError[] | undefined }) {
  const words = useWords();
  const errors = formErrors(words, props.errors);
  const title = words.say('submitting.verify.title');
  return (
    <Page title={title} errors={errors.summary}>
      <h1 class="govuk-heading-l">{title}</h1>
      {props.told ? <Told {...props.told} /> : null}
      <p class="govuk-body">{words.say('submitting.verify.lead')}</p>
      <form method="get" action="/verify" novalidate>
        <Input
          name="reference"
          label={words.say('submitting.receipt.reference')}
          hint={words.say('submitting.verify.reference_hint')}
          value={props.reference}
          error={errors.of('reference')}
          width={20}
          spellcheck={false}
        />
        <Input
          name="fingerprint"
          label={words.say('submitting.verify.fingerprint')}
          value={props.fingerprint}
          error={errors.of('fingerprint')}
          spellcheck={false}
        />
        <Button>{words.say('submitting.verify.submit')}</Button>
      </form>
    </Page>
  );
}

function Told({ receivedAt, redactedAt }: Verified) {
  const words = useWords();
  const clocks = receivedAt && bothClocks(receivedAt, words);
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{words.say(clocks ? 'submitting.verify.received' : 'submitting.verify.unknown')}</strong>
      </p>
      <p class="govuk-body">
        {clocks ? `${clocks.vienna} · ${clocks.utc}` : words.say('submitting.verify.unknown_hint')}
      </p>
      {redactedAt ? (
        <p class="govuk-body">
          {words.say('submitting.verify.redacted', { at: bothClocks(redactedAt, words).vienna })}
        </p>
      ) : null}
    </InsetText>
  );
}
