import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, DraftCall, type CallRow } from '#calls';
import { callPolicy } from '#calls/domain';
import { JoiningReader } from '#identity';
import { anyRecovery, recoveryMachine, recoveryPolicy } from '#identity/domain';
import { permit, type Actor, type Id } from '#kernel';
import { HistoryReader, type Command } from '#platform';
import type { Words } from '#words';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { actionsOn, type CallAction } from './desk-actions.js';
import { DeskList } from './desk-list.js';
import { DeskPage } from './desk-page.js';
import { FormReader, textAt, typedIn } from '../http/form-reader.js';
import { NewCallPage } from './new-call-page.js';
import { codeForm } from './parts/title.js';
import { deskOf } from './place.js';
import { StartingPoints } from './starting-points.js';

/** A call that nobody outside sees: who may read it may stand at the desk. */
const unpublished = { state: 'draft' } as const;

/** Where calls are made. */
@PageController('desk')
export class DeskController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly draftCall: DraftCall,
    private readonly points: StartingPoints,
    private readonly history: HistoryReader,
    private readonly joining: JoiningReader,
  ) {}

  @Get()
  async list(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    permit(callPolicy, 'read', actor, unpublished);
    const { sayCode } = this.pages.words(request);
    const calls = (await this.calls.list(actor)).map((call) => ({
      call,
      next: nextStep(actionsOn(call, actor), sayCode),
    }));
    const mayBegin = callPolicy.reasonsAgainst('create', actor, unpublished).length === 0;
    await this.pages.send(
      request,
      reply,
      <DeskList {...{ calls, mayBegin }} recoveries={await this.recoveries(actor)} />,
    );
  }

  /** How many requests for an organisation without an owner are open; nothing for who decides none. */
  private async recoveries(actor: Actor): Promise<number | undefined> {
    if (recoveryPolicy.reasonsAgainst('decline', actor, anyRecovery).length > 0) return undefined;
    const rows = await this.joining.recoveries(actor);
    return rows.filter(({ state }) => recoveryMachine.eventsFrom(state).includes('decline')).length;
  }

  @Get('calls/new')
  async form(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    permit(callPolicy, 'create', actor, unpublished);
    await this.pages.send(request, reply, <NewCallPage points={await this.points.list(actor)} typed={{}} />);
  }

  @Post('calls')
  async begin(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    permit(callPolicy, 'create', actor, unpublished);
    const typed = typedIn(body);
    await this.pages.acted(
      request,
      reply,
      async () => {
        const form = new FormReader(typed);
        const code = form.matching('code', codeForm, 'desk.call.code_form');
        const title = { en: form.text('title') };
        form.finish();
        const { input, from } = await this.points.start(actor, textAt(typed, 'from'), code);
        return deskOf(await this.draftCall.execute(actor, { ...input, code, title }, command, from));
      },
      async () => {
        const points = await this.points.list(actor);
        return (errors) => (
          <NewCallPage
            {...{ points, typed }}
            errors={errors.map((each) => (each.code === 'call.code_taken' ? { ...each, field: 'code' } : each))}
          />
        );
      },
    );
  }

  @Get('calls/:id')
  async call(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    permit(callPolicy, 'read', actor, unpublished);
    const call = await this.calls.detail(actor, id);
    const mayEdit = callPolicy.reasonsAgainst('edit', actor, call).length === 0;
    const remarks = await this.remarks(actor, call);
    await this.pages.send(
      request,
      reply,
      <DeskPage {...{ call, mayEdit, remarks }} actions={actionsOn(call, actor)} />,
    );
  }

  /** What the second person wrote when the call was given back last; only while it is a draft again. */
  private async remarks(actor: Actor, { id, state }: CallRow): Promise<string | undefined> {
    if (state !== 'draft') return undefined;
    const past = await this.history.of(actor, 'call', id);
    return past.findLast(({ type }) => type === 'call.returned')?.why ?? undefined;
  }
}

/** The first act of those that the machine names; cancelling is always the last. */
function nextStep([first]: readonly CallAction[], sayCode: Words['sayCode']): string {
  if (first === undefined || first.name === 'cancel') return '';
  if (first.reasons.length === 0) return sayCode(`call.event.${first.name}`);
  return first.reasons.some(({ code }) => code === 'call.incomplete') ? sayCode('desk.list.complete') : '';
}
