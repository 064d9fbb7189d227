import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, type CallRow } from '#calls';
import { IdentityReader, JoiningReader, ProfileReader } from '#identity';
import { organisationPolicy } from '#identity/domain';
import type { Actor, OrganisationId } from '#kernel';
import { HistoryReader } from '#platform';
import type { Words } from '#words';
import { Acting, PathId } from '../../../edge/src/index.js';
import { addressOf, phaseOf, textIn } from '../calls/public-calls.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { HistoryPage } from './history-page.js';
import { needsOf } from './needs.js';
import { OverviewPage, type CallNeeds } from './overview-page.js';

/** An organisation's own page, and what was changed at it. */
@PageController('organisations/:id')
export class OrganisationController {
  constructor(
    private readonly pages: Pages,
    private readonly profiles: ProfileReader,
    private readonly identity: IdentityReader,
    private readonly joining: JoiningReader,
    private readonly calls: CallsReader,
    private readonly history: HistoryReader,
  ) {}

  @Get()
  async overview(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Query('done') done?: unknown,
  ) {
    const profile = await this.profiles.profile(actor, id);
    const requests = (await this.joining.requests(actor)).filter(
      (row) => row.organisationId === id && row.state === 'open',
    );
    const props = {
      profile,
      part: actor.organisations.find((each) => each.id === id)?.part,
      mayEdit: organisationPolicy.reasonsAgainst('edit', actor, { organisationId: id }).length === 0,
      people: (await this.identity.members(actor, id)).length,
      requests: requests.length,
      calls: openCalls(await this.calls.list(actor), this.pages.words(request)),
      done,
    };
    await this.pages.send(request, reply, <OverviewPage {...props} />);
  }

  @Get('history')
  async changes(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
  ) {
    const { name } = await this.profiles.profile(actor, id);
    const rows = (await this.history.of(actor, 'organisation', id)).toReversed();
    const names = await this.identity.names(actor, [...new Set(rows.map(({ actorId }) => actorId))]);
    await this.pages.send(request, reply, <HistoryPage {...{ id, name, rows, names }} />);
  }
}

/** Windows that are open or will be, those that close next first. */
const openCalls = (calls: readonly CallRow[], words: Words): CallNeeds[] =>
  calls
    .flatMap((call) => call.windows.map((window) => ({ call, window })))
    .filter(({ call, window }) => ['open', 'coming'].includes(phaseOf(call, window) ?? ''))
    .sort((a, b) => a.window.closesAt.getTime() - b.window.closesAt.getTime())
    .map(({ call, window }) => {
      const titles = [textIn(call.title, words), ...(call.windows.length > 1 ? [textIn(window.title, words)] : [])];
      return { title: titles.join(': '), href: addressOf(call), needs: needsOf(window.rules) };
    });
