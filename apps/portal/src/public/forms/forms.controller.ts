import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, type CallRow, type WindowRow } from '#calls';
import { kernelErrors, type Actor } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { words, type Words } from '#words';
import { Acting, Public } from '../../../../edge/src/index.js';
import { phaseOf } from '../../calls/public-calls.js';
import { PageController, Pages, type PageRequest } from '../../http/index.js';
import { sendFresh } from '../feed/send-fresh.js';
import { publicAddress } from '../public-page.js';
import { budgetWorkbook } from './budget-workbook.js';
import { formDocument } from './form-document.js';
import { MadeFiles } from './made-files.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The form and the budget of a call for those who prepare offline; `?window=` names one of several windows. */
@PageController('calls/:code')
@Public()
export class FormsController {
  private readonly made = new MadeFiles();

  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('form.docx')
  form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
    @Query('window') window: unknown,
  ) {
    return this.send(request, reply, { actor, code, window, kind: 'form.docx', type: docx, make: formDocument });
  }

  @Get('budget.xlsx')
  budget(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
    @Query('window') window: unknown,
  ) {
    return this.send(request, reply, { actor, code, window, kind: 'budget.xlsx', type: xlsx, make: budgetWorkbook });
  }

  private async send(request: PageRequest, reply: FastifyReply, wanted: Wanted): Promise<void> {
    const call = await this.calls.byCode(wanted.actor, wanted.code);
    const window = windowOf(call, wanted.window);
    const { language } = publicAddress(request, this.config.http.publicUrl);
    const said = language ? words(language) : this.pages.words(request);
    const madeOf = [wanted.kind, call.id, call.version, call.state, window.id, said.language].join(' ');
    const body = await this.made.once(madeOf, () => wanted.make(call, window, said));
    const name = `${call.code}-${window.code}-${said.language}-${wanted.kind}`;
    sendFresh(request, reply, { type: wanted.type, body, name, madeOf });
  }
}

interface Wanted {
  readonly actor: Actor;
  readonly code: string;
  readonly window: unknown;
  readonly kind: 'form.docx' | 'budget.xlsx';
  readonly type: string;
  readonly make: (call: CallRow, window: WindowRow, words: Words) => Promise<Buffer>;
}

/** The window that is named; else the first that is open, else the first that comes, else the first. Throws `not_found`. */
function windowOf(call: CallRow, code: unknown): WindowRow {
  const found =
    code === undefined
      ? (['open', 'coming', undefined, 'closed'] as const)
          .map((phase) => call.windows.find((window) => phaseOf(call, window) === phase))
          .find((window) => window !== undefined)
      : call.windows.find((window) => window.code === code);
  if (found === undefined) throw kernelErrors.error('not_found');
  return found;
}
