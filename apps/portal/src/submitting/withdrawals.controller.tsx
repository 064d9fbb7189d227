import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ResumeApplication, SubmittedReader, TracesReader, WithdrawApplication } from '#applications';
import { applicationErrors, wayBack } from '#applications/domain';
import { DomainError, kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { addressOf, OwnApplications, reasonsAgainst } from './own-application.js';
import { reasonInWords } from './reasons.js';
import { ResumptionPage, WithdrawalPage } from './withdrawal-pages.js';

type Act = 'withdraw' | 'resume';
interface Typed {
  readonly why: string;
  readonly looked: boolean;
}

/** Taking an application back, and taking that back. */
@PageController('applications/:id')
export class WithdrawalsController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnApplications,
    private readonly submitted: SubmittedReader,
    private readonly traces: TracesReader,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly resumeApplication: ResumeApplication,
  ) {}

  @Get('withdrawal')
  async askToWithdraw(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    await this.ask(request, reply, actor, id, 'withdraw');
  }

  @Post('withdrawal')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, { act: 'withdraw', ...typedIn(body) }, (why) =>
      this.withdrawApplication.execute(actor, id, { why }, command),
    );
  }

  @Get('resumption')
  async askToResume(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    await this.ask(request, reply, actor, id, 'resume');
  }

  @Post('resumption')
  async resume(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, { act: 'resume', ...typedIn(body) }, (why) =>
      this.resumeApplication.execute(actor, id, { why }, command),
    );
  }

  /** What is not possible is said before anything is typed. */
  private async ask(request: PageRequest, reply: FastifyReply, actor: Actor, id: Id<'application'>, act: Act) {
    const own = await this.own.of(actor, id);
    const event = act === 'withdraw' ? act : wayBack(own.application);
    const reasons = reasonsAgainst(own, event);
    if (reasons === undefined) throw kernelErrors.error('not_found');
    const open = reasons.filter(({ code }) => code !== 'why_needed');
    if (open.length > 0) throw applicationErrors.error(`application.cannot_${event}`, open);
    const Page = pages[act];
    await this.pages.send(request, reply, <Page own={own} number={await this.number(actor, id)} />);
  }

  private async act(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    id: Id<'application'>,
    { act, why, looked }: Typed & { readonly act: Act },
    run: (why: string) => Promise<unknown>,
  ) {
    try {
      const own = await this.own.of(actor, id);
      if (why === '')
        throw new DomainError('invalid', 'invalid_input', [], [{ pointer: '/why', code: 'submitting.fault.why' }]);
      await this.traces.refuseUnlooked(actor, { why }, looked, own.application.organisationId);
      await run(why);
      void reply.redirect(`${addressOf(own)}/timeline`, 303);
    } catch (error) {
      const own = await this.own.of(actor, id);
      const words = this.pages.words(request);
      const number = await this.number(actor, id);
      const Page = pages[act];
      await this.pages.again(request, reply, error, (errors) => (
        <Page
          {...{ own, number, why, looked }}
          errors={errors.map((each) => ({ ...each, ...reasonInWords(each, own, words) }))}
        />
      ));
    }
  }

  private async number(actor: Actor, id: Id<'application'>): Promise<number | undefined> {
    return (await this.submitted.list(actor, id)).find(({ counts }) => counts)?.number;
  }
}

const typedIn = (body: unknown): Typed => ({ why: textAt(body, 'why').trim(), looked: isLooked(body) });

const pages = { withdraw: WithdrawalPage, resume: ResumptionPage } as const;
