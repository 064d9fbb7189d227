import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, CorrigendaReader, type CallRow } from '#calls';
import { ClarificationsReader } from '#correspondence';
import type { Actor } from '#kernel';
import { CONFIG, HistoryReader, UnitOfWork, type Config } from '#platform';
import { words, type Words } from '#words';
import { Acting, Public } from '../../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../../http/index.js';
import { publicAddress } from '../public-page.js';
import { atomOf } from './atom.js';
import { callsFeed, type FollowedCall } from './calls-feed.js';
import { datesCalendar } from './dates-calendar.js';
import { sendFresh } from './send-fresh.js';

/** What programs follow on behalf of people: the calls as a feed, the dates of one as a calendar. */
@PageController()
@Public()
export class FeedController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly corrigenda: CorrigendaReader,
    private readonly clarifications: ClarificationsReader,
    private readonly history: HistoryReader,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('calls.atom')
  async feed(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    const followed = await this.work.read(actor, async () => {
      const found: FollowedCall[] = [];
      for (const call of await this.calls.list(actor))
        if (isPublished(call)) found.push(await this.follow(actor, call));
      return found;
    });
    const feed = callsFeed(followed, this.wordsFor(request), this.config.http.publicUrl);
    sendFresh(request, reply, { type: 'application/atom+xml; charset=utf-8', body: atomOf(feed) });
  }

  @Get('calls/:code/dates.ics')
  async dates(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    const call = await this.calls.byCode(actor, code);
    const body = datesCalendar(call, this.wordsFor(request), this.config.http.publicUrl);
    sendFresh(request, reply, { type: 'text/calendar; charset=utf-8', body, name: `${call.code}.ics` });
  }

  private async follow(actor: Actor, call: CallRow): Promise<FollowedCall> {
    const past = call.state === 'cancelled' ? await this.history.of(actor, 'call', call.id) : [];
    return {
      call,
      corrigenda: await this.corrigenda.list(actor, call.id),
      answers: await this.clarifications.published(actor, call.id),
      cancelledAt: past.find(({ to }) => to === 'cancelled')?.at,
    };
  }

  /** The language that the address names, so that a reader of feeds gets the same one each time; else as on pages. */
  private wordsFor(request: PageRequest): Words {
    const { language } = publicAddress(request, '');
    return language ? words(language) : this.pages.words(request);
  }
}

const isPublished = ({ state }: CallRow): boolean => ['published', 'concluded', 'cancelled'].includes(state);
