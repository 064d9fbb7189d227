import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { countryCodes } from '#calls/domain';
import { JoiningReader, RegisterOrAsk, type JoinRequestRow } from '#identity';
import { organisationKinds } from '#identity/domain';
import { DomainError, shape, type Actor } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding } from '../../../edge/src/index.js';
import { FormReader, textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { pathIn, withNext } from '../sign-in/next.js';
import { isLooked } from '../traces/look-again.js';
import { organisationPath } from './layout.js';
import { NewOrganisationPage } from './new-organisation-page.js';

/** The first step of who belongs to no organisation yet. */
@PageController('organisations')
export class NewOrganisationController {
  constructor(
    private readonly pages: Pages,
    private readonly registerOrAsk: RegisterOrAsk,
    private readonly joining: JoiningReader,
    private readonly traces: TracesReader,
  ) {}

  @Get('new')
  async form(@Req() request: PageRequest, @Res() reply: FastifyReply, @Query('next') next?: unknown) {
    await this.pages.send(request, reply, <NewOrganisationPage typed={{}} next={pathIn(next)} />);
  }

  /** One that is known becomes a request to join it; who came to apply goes on to that otherwise. */
  @Post()
  async register(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const typed: Typed = shape.isObject(body) ? body : {};
    const next = pathIn(typed['next']);
    try {
      const input = inputFrom(typed);
      await this.traces.refuseUnlooked(actor, { note: input.note }, isLooked(typed));
      const answer = await this.registerOrAsk.execute(actor, input, { key: command.key });
      const onwards =
        'id' in answer
          ? (next ?? organisationPath(answer.id, '?done=registered'))
          : withNext(`/joining/${answer.joinRequest.id}`, next);
      void reply.redirect(onwards, 303);
    } catch (error) {
      const asked = hasAskedAlready(error) ? await this.openRequests(actor) : [];
      await this.pages.again(request, reply, error, (errors) => (
        <NewOrganisationPage {...{ typed, next, asked, errors }} />
      ));
    }
  }

  private async openRequests(actor: Actor): Promise<JoinRequestRow[]> {
    const all = await this.joining.requests(actor);
    return all.filter(({ personId, state }) => personId === actor.id && state === 'open');
  }
}

const hasAskedAlready = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'identity.has_asked_already';

/** Throws `invalid_input` with every fault. */
const inputFrom = (typed: Typed) => {
  const form = new FormReader(typed);
  const text = (name: string, most: number, isNeeded = false): string => {
    const value = textAt(typed, name).trim();
    if (isNeeded && value === '') form.fault(name, 'profile.needed');
    if (value.length > most) form.fault(name, 'profile.too_long', { most });
    return value;
  };
  const name = text('name', 300, true);
  const country = textAt(typed, 'country');
  if (!countryCodes.includes(country)) form.fault('country', 'profile.wrong_country');
  const registrationNumber = text('registrationNumber', 100);
  const kind = organisationKinds.find((each) => each === textAt(typed, 'kind'));
  if (kind === undefined) form.fault('kind', 'profile.choose');
  const note = text('note', 1000);
  form.finish();
  return { name, country, kind: kind ?? organisationKinds[0], registrationNumber, note };
};
