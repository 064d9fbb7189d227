import { Body, Get, Ip, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { DecideRecovery, JoiningReader, RecoveryFiles, type RecoveryRow, type Session } from '#identity';
import { anyRecovery, recoveryLifecycle, recoveryMachine, recoveryPolicy, type RecoveryEvent } from '#identity/domain';
import { kernelErrors, permit, shape, type Actor, type Id } from '#kernel';
import { HistoryReader, type Command } from '#platform';
import { Acting, attachmentOf, Commanding, InSession, PathId } from '../../../edge/src/index.js';
import { StepUpFields, StepUpInForm } from '../account/step-up.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { RecoveriesPage, RecoveryPage, type RecoveryPageProps } from './recovery-pages.js';

/** Organisations whose owners are gone: for who asked, for the members, and for the fund's side. */
@PageController()
export class RecoveriesController {
  constructor(
    private readonly pages: Pages,
    private readonly joining: JoiningReader,
    private readonly files: RecoveryFiles,
    private readonly decideRecovery: DecideRecovery,
    private readonly history: HistoryReader,
    private readonly stepUp: StepUpInForm,
    private readonly traces: TracesReader,
  ) {}

  /** Where the desk finds them. */
  @Get('desk/recoveries')
  async list(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    permit(recoveryPolicy, 'list', actor, anyRecovery);
    await this.pages.send(request, reply, <RecoveriesPage rows={await this.joining.recoveries(actor)} />);
  }

  @Get('recoveries/:id')
  async one(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'recovery'>,
    @Query('done') done?: unknown,
  ) {
    await this.pages.send(request, reply, <RecoveryPage {...await this.props(actor, id)} done={done} />);
  }

  @Get('recoveries/:id/evidence')
  async evidence(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'recovery'>,
  ) {
    const { file, bytes } = await this.files.open(actor, id);
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(bytes(), {
      type: file.mediaType,
      disposition: attachmentOf(file.name),
      length: Number(file.bytes),
    });
  }

  @Post('recoveries/:id/:event')
  async decide(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @InSession() session: Session,
    @PathId('id') id: Id<'recovery'>,
    @Param('event') name: string,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
    @Ip() address: string,
  ) {
    const event = recoveryMachine.events.find((each) => each === name);
    if (event === undefined) throw kernelErrors.error('not_found');
    const typed: Typed = shape.isObject(body) ? body : {};
    const [why, evidenceSeen] = [textAt(typed, 'why').trim(), textAt(typed, 'evidenceSeen').trim()];
    const looked = isLooked(typed);
    try {
      await this.traces.refuseUnlooked(actor, { why, evidenceSeen }, looked);
      const shown = asksStepUp(event) ? await this.stepUp.confirmed(actor, session, typed, address) : actor;
      const said = { why: why === '' ? undefined : why, evidenceSeen };
      await this.decideRecovery.execute(shown, id, event, said, command);
      void reply.redirect(`/recoveries/${id}${event === 'object' ? '?done=objected' : ''}`, 303);
    } catch (error) {
      const props = await this.props(actor, id);
      await this.pages.again(request, reply, error, (errors) => (
        <RecoveryPage
          {...props}
          typed={{ event, why, evidenceSeen, looked }}
          errors={errors.map((each) =>
            each.code === 'why_needed' || each.field === 'why' ? { ...each, field: `why-${event}` } : each,
          )}
        />
      ));
    }
  }

  private async props(actor: Actor, id: Id<'recovery'>): Promise<RecoveryPageProps> {
    const row = await this.joining.recovery(actor, id);
    const by = actor.roles.length > 0 ? await this.stepUp.asks(actor) : undefined;
    return {
      row,
      actions: actionsOn(row, actor),
      isMembers: actor.organisations.some((each) => each.id === row.organisationId),
      isFunds: actor.roles.length > 0,
      why: (await this.history.of(actor, 'recovery', id)).flatMap(({ why, type }) => (why ? [{ why, type }] : [])),
      stepUp: (event, errors) => (asksStepUp(event) ? <StepUpFields by={by} errors={errors} /> : null),
    };
  }
}

/** Where it gives power away. */
const asksStepUp = (event: RecoveryEvent): boolean => event === 'propose' || event === 'grant';

const actionsOn = (row: RecoveryRow, actor: Actor) =>
  recoveryLifecycle.actions({ ...row, changes: [] }, { actor, facts: { ...row, actorId: actor.id } });
