import { Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallNumbersReader } from '#applications';
import { CallsReader } from '#calls';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { fundTimeZone, type Words } from '#words';
import { Acting, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { CallOutlook } from './call-outlook.js';
import { Bars, chartPolicy, Columns, svgOf } from './chart.js';
import { hoursOf } from './overview-figures.js';
import { figureRows, overviewFigures, OverviewPage, type Overview } from './overview-page.js';

/** The most bars of a chart; the table has them all. */
const mostBars = 15;

/** A running call in numbers. */
@PageController('desk/calls/:id/overview')
export class OverviewController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly numbers: CallNumbersReader,
    private readonly outlook: CallOutlook,
  ) {}

  @Get()
  async overview(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const overview: Overview = {
      call: await this.calls.detail(actor, id),
      numbers: await this.numbers.of(actor, id),
      notices: await this.outlook.notices(actor, id),
      reminders: await this.outlook.reminders(actor, id),
      reports: await this.outlook.reports(actor, id),
    };
    await this.pages.send(request, reply, <OverviewPage {...overview} />);
  }

  @Get('chart/:which')
  @Header('content-security-policy', chartPolicy)
  async chart(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('which') which: string,
  ) {
    const name = overviewFigures.find((each) => which === `${each}.svg`);
    if (name === undefined) throw kernelErrors.error('not_found');
    const shown = { call: await this.calls.detail(actor, id), numbers: await this.numbers.of(actor, id) };
    const words = this.pages.words(request);
    const title = words.sayCode(`room.chart.${name}`);
    const chart =
      name === 'hours' ? (
        <Columns title={title} bars={hourColumns(shown, words)} />
      ) : (
        <Bars title={title} bars={figureRows(shown, words)[name].slice(0, mostBars)} />
      );
    void reply.type('image/svg+xml').send(svgOf(chart));
  }
}

/** Every hour between the first and the last, those without anything too, so that the distances are true. */
function hourColumns({ call, numbers }: Pick<Overview, 'call' | 'numbers'>, { dateTime }: Words) {
  const zone = call.windows[0]?.timezone ?? fundTimeZone;
  return hoursOf(numbers.hours).hours.map(({ at, count }) => ({
    label: dateTime(at, zone),
    value: count,
  }));
}
