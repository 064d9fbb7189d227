import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import {
  callInputOf,
  CallsReader,
  CancelCall,
  ProposeCall,
  PublishCall,
  ReturnCall,
  type CallRow,
  type Texts,
} from '#calls';
import { callMachine, callPolicy, type CallEvent } from '#calls/domain';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Words } from '#words';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { Page } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { PageController, Pages, whyAtField, type PageRequest } from '../http/index.js';
import { ActPage, isToldInPublic } from './act-page.js';
import { differencesOf } from './call-lines.js';
import { DifferencesTable } from './differences-table.js';
import { FormReader, textAt, typedIn, type Typed } from '../http/form-reader.js';
import { isLooked } from '../traces/look-again.js';
import { publicWhyFrom } from './languages.js';
import { wasCopied } from './desk-rooms.js';
import { deskOf } from './place.js';
import { StartingPoints } from './starting-points.js';

/** A reason for the desk, and the one that everybody reads. */
interface Why {
  readonly inOne: string;
  readonly told: string | Texts;
}

/** What moves a call on, and what a second person reads before. */
@PageController('desk/calls/:id')
export class CallActsController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly propose: ProposeCall,
    private readonly publish: PublishCall,
    private readonly giveBack: ReturnCall,
    private readonly cancel: CancelCall,
    private readonly points: StartingPoints,
    private readonly traces: TracesReader,
  ) {}

  @Get('acts/:event')
  async ask(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('event') event: string,
  ) {
    const call = await this.calls.detail(actor, id);
    const known = eventNamed(event);
    permit(callPolicy, known, actor, call);
    await this.pages.send(request, reply, await this.page(actor, call, known, this.pages.words(request)));
  }

  @Post('acts/:event')
  async act(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('event') event: string,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const known = eventNamed(event);
    const typed = typedIn(body);
    await this.pages.acted(
      request,
      reply,
      async () => {
        const why = await this.whyOf(actor, known, id, typed);
        await this.traces.refuseUnlooked(actor, { why: why.told }, isLooked(typed));
        await this.run(actor, known, id, why, command);
        return deskOf({ id });
      },
      async () => {
        const call = await this.calls.detail(actor, id);
        const about = await this.about(actor, call, known, this.pages.words(request));
        return (errors) => (
          <ActPage {...{ call, event: known, typed }} errors={whyAtField(errors)}>
            {about}
          </ActPage>
        );
      },
    );
  }

  /** The call against the one that it was copied from, or all of it. */
  @Get('differences')
  async differences(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await this.calls.detail(actor, id);
    permit(callPolicy, 'read', actor, { state: 'draft' });
    const words = this.pages.words(request);
    const title = words.say(wasCopied(call) ? 'desk.page.differences' : 'desk.page.whole');
    const crumbs = [
      { href: '/desk', text: words.say('desk.title') },
      { href: deskOf(call), text: textIn(call.title, words) },
      { text: title },
    ];
    const view = (
      <Page title={title} crumbs={crumbs} wide unlisted>
        <h1 class="govuk-heading-l">{title}</h1>
        {await this.table(actor, call, words)}
      </Page>
    );
    await this.pages.send(request, reply, view);
  }

  /** The reason as it was typed: in each language where everybody reads it. Throws `invalid_input`. */
  private async whyOf(actor: Actor, event: CallEvent, id: Id<'call'>, typed: Typed): Promise<Why> {
    const inOne = textAt(typed, 'why').trim();
    if (event !== 'cancel') return { inOne, told: inOne };
    const call = await this.calls.detail(actor, id);
    if (!isToldInPublic(call, event)) return { inOne, told: inOne };
    const form = new FormReader(typed);
    const told = publicWhyFrom(form, call.languages);
    form.finish();
    return { inOne, told };
  }

  private run(actor: Actor, event: ActHere, id: Id<'call'>, { inOne: why, told }: Why, command: Command) {
    switch (event) {
      case 'propose':
        return this.propose.execute(actor, id, command);
      case 'publish':
        return this.publish.execute(actor, id, command);
      case 'return':
        return this.giveBack.execute(actor, id, why, command);
      case 'cancel':
        return this.cancel.execute(actor, id, told, command);
    }
  }

  private async page(actor: Actor, call: CallRow, event: CallEvent, words: Words) {
    return (
      <ActPage call={call} event={event}>
        {await this.about(actor, call, event, words)}
      </ActPage>
    );
  }

  /** Whoever publishes or gives back reads what changed. */
  private async about(actor: Actor, call: CallRow, event: CallEvent, words: Words) {
    return event === 'publish' || event === 'return' ? this.table(actor, call, words) : null;
  }

  private async table(actor: Actor, call: CallRow, words: Words) {
    const earlier = await this.points.original(actor, call);
    const differences = differencesOf(earlier, callInputOf(call), words);
    return (
      <DifferencesTable
        caption={words.say(earlier ? 'desk.differences.caption' : 'desk.differences.whole', {
          code: earlier?.code ?? '',
        })}
        before={earlier?.code ?? ''}
        after={call.code}
        differences={differences}
      />
    );
  }
}

/** How a call ends, and is taken up again, stands in the room of running calls. */
type ActHere = Exclude<CallEvent, 'conclude' | 'reopen'>;

const isHere = (event: CallEvent): event is ActHere => event !== 'conclude' && event !== 'reopen';

/** An event of the machine by its name in the address. Throws `not_found`. */
function eventNamed(name: string): ActHere {
  const event = callMachine.events.filter(isHere).find((each) => each === name);
  if (event === undefined) throw kernelErrors.error('not_found');
  return event;
}
