import { Body, Get, Inject, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { CallsReader, type CallRow } from '#calls';
import { AskQuestion, ClarificationsReader, QuestionsReader } from '#correspondence';
import { kernelErrors, visitor, type Actor, type Id } from '#kernel';
import { CONFIG, UnitOfWork, type Command, type Config } from '#platform';
import { words as wordsOf, type Words } from '#words';
import { Acting, Commanding, PathId, Public } from '../../../edge/src/index.js';
import { addressOf } from '../calls/public-calls.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { atomOf } from '../public/feed/atom.js';
import { sendFresh } from '../public/feed/send-fresh.js';
import { publicAddress } from '../public/public-page.js';
import { isLooked } from '../traces/look-again.js';
import { ComingBack, isSignedOut } from '../writing/coming-back.js';
import { answersFeed } from './answers-feed.js';
import { AskPage } from './ask-page.js';
import { OwnQuestionPage } from './own-question-page.js';
import { QuestionsPage } from './questions-page.js';

/** Questions about a call: what everybody reads, and asking. */
@PageController('calls/:code')
export class QuestionsController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly clarifications: ClarificationsReader,
    private readonly questions: QuestionsReader,
    private readonly askQuestion: AskQuestion,
    private readonly traces: TracesReader,
    private readonly back: ComingBack,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('questions')
  @Public()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    const view = await this.work.read(actor, async () => {
      const call = await this.call(actor, code);
      const published = await this.clarifications.published(actor, call.id);
      return { call, published, own: isSomebody(actor) ? await this.questions.own(actor, call.id) : [] };
    });
    const address = publicAddress(request, this.config.http.publicUrl);
    await this.pages.send(request, reply, <QuestionsPage {...view} address={address} />);
  }

  /** The published answers for programs that follow them. */
  @Get('questions.atom')
  @Public()
  async feed(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    const call = await this.call(actor, code);
    const published = await this.clarifications.published(actor, call.id);
    const feed = answersFeed(call, published, this.wordsFor(request), this.config.http.publicUrl);
    sendFresh(request, reply, { type: 'application/atom+xml; charset=utf-8', body: atomOf(feed) });
  }

  @Get('questions/ask')
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    await this.pages.send(request, reply, <AskPage call={await this.call(actor, code)} text="" />);
  }

  /** Who was signed out while writing signs in on the spot, with everything that was typed. */
  @Post('questions/ask')
  @Public()
  async ask(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    if (isSignedOut(request)) return this.back.ask(request, reply, askAddress(code), body);
    const call = await this.call(actor, code);
    const [text, looked] = [textAt(body, 'text'), isLooked(body)];
    try {
      await this.traces.refuseUnlooked(actor, { text }, looked);
      const { language } = this.pages.words(request);
      const { id } = await this.askQuestion.execute(actor, call, { text, language }, command);
      void reply.redirect(`${addressOf(call)}/questions/own/${id}`, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => <AskPage {...{ call, text, looked, errors }} />);
    }
  }

  @Post('questions/ask/sign-in')
  @Public()
  async comeBack(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Body() body: unknown,
    @Ip() from: string,
  ) {
    await this.back.signedIn(request, reply, { address: askAddress(code), body, from }, async (actor) => (
      <AskPage call={await this.call(actor, code)} text={textAt(body, 'text')} looked={isLooked(body)} />
    ));
  }

  /** What became of one's own question; nobody else sees whose it is. */
  @Get('questions/own/:question')
  async own(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
    @PathId('question') id: Id<'question'>,
  ) {
    const call = await this.call(actor, code);
    const question = await this.questions.ownOne(actor, id);
    if (question.callId !== call.id) throw kernelErrors.error('not_found');
    await this.pages.send(request, reply, <OwnQuestionPage call={call} question={question} />);
  }

  /** Throws `not_found` also for a call that is not published yet, whoever reads it at the desk. */
  private async call(actor: Actor, code: string): Promise<CallRow> {
    const call = await this.calls.byCode(actor, code);
    if (call.state === 'draft' || call.state === 'proposed') throw kernelErrors.error('not_found');
    return call;
  }

  /** The language that the address names, so that a reader of feeds gets the same one each time. */
  private wordsFor(request: PageRequest): Words {
    const { language } = publicAddress(request, '');
    return language ? wordsOf(language) : this.pages.words(request);
  }
}

const isSomebody = ({ id }: Actor): boolean => id !== visitor.id;

const askAddress = (code: string): string => `/calls/${encodeURIComponent(code)}/questions/ask`;
