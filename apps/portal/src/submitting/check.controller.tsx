import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApplicationPages, SubmitApplication, SubmittedReader, TracesReader } from '#applications';
import type { FoundTrace } from '#applications/domain';
import type { Actor, Fault, Id } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import type { Words } from '#words';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { textAt, ticksAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import type { ShownTrace } from '../traces/trace-warning.js';
import { titleOf } from '../writing/fields.js';
import { fieldLabel } from './answers-in-words.js';
import { CheckPage, type Certified, type Checked } from './check-page.js';
import { addressOf, OwnApplications, type OwnApplication } from './own-application.js';
import { reasonInWords, sectionAddress } from './reasons.js';
import type { Standing } from './stands.js';

/** Checking the answers and handing them in. */
@PageController('applications/:id')
export class CheckController {
  constructor(
    private readonly pages: Pages,
    private readonly work: UnitOfWork,
    private readonly own: OwnApplications,
    private readonly applications: ApplicationPages,
    private readonly submitted: SubmittedReader,
    private readonly traces: TracesReader,
    private readonly submitApplication: SubmitApplication,
  ) {}

  @Get('check')
  async check(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const checked = await this.checked(actor, id, this.pages.words(request));
    await this.pages.send(request, reply, <CheckPage {...checked} typed={nothingTyped} />);
  }

  /** No file comes along: what was uploaded is there already. The same form sent twice leads to the same receipt. */
  @Post('submission')
  async submit(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const typed = typedIn(body);
    const words = this.pages.words(request);
    try {
      const { own, traces } = await this.read(actor, id, words);
      const input = { ...certifierOf(typed), asRead: textAt(body, 'read'), faults: faultsOf(typed, traces) };
      await this.submitApplication.execute(actor, own.application.id, input, command);
      void reply.redirect(`${addressOf(own)}/receipt`, 303);
    } catch (error) {
      const checked = await this.checked(actor, id, words);
      await this.pages.again(request, reply, error, (errors) => (
        <CheckPage {...checked} typed={typed} errors={errors.map((each) => inWords(each, checked.own, words))} />
      ));
    }
  }

  /** All of it as it stood at one moment. */
  private checked(actor: Actor, id: Id<'application'>, words: Words): Promise<Checked> {
    return this.work.read(actor, async () => ({
      person: actor.id,
      ...(await this.read(actor, id, words)),
      standing: await this.standing(actor, id),
      preview: await this.applications.preview(actor, id),
    }));
  }

  private read(actor: Actor, id: Id<'application'>, words: Words) {
    return this.work.read(actor, async () => {
      const own = await this.own.of(actor, id);
      const traces = await this.traces.find(actor, own.answers, own.application.organisationId);
      return { own, traces: traces.map((trace) => shown(trace, own, words)) };
    });
  }

  private async standing(actor: Actor, id: Id<'application'>): Promise<Standing> {
    return {
      submitted: await this.submitted.list(actor, id),
      differences: await this.submitted.differences(actor, id),
      refused: await this.submitted.refused(actor, id),
    };
  }
}

const nothingTyped: Certified = { certifier: '', certifierFunction: '', certified: false, looked: false };

const typedIn = (body: unknown): Certified => ({
  certifier: textAt(body, 'certifier').trim(),
  certifierFunction: textAt(body, 'certifierFunction').trim(),
  certified: ticksAt(body, 'certified').length > 0,
  looked: ticksAt(body, 'looked').length > 0,
});

const certifierOf = ({ certifier, certifierFunction }: Certified) => ({ certifier, certifierFunction });

/** The longest name, and the longest function, in characters. */
const most = 200;

/** Where nobody certifies, or where nobody looked at the traces. */
const faultsOf = (typed: Certified, traces: readonly ShownTrace[]): Fault[] => [
  ...textFaults('certifier', typed.certifier, 'submitting.fault.certifier'),
  ...textFaults('certifierFunction', typed.certifierFunction, 'submitting.fault.function'),
  ...(typed.certified ? [] : [{ pointer: '/certified', code: 'submitting.fault.certified' }]),
  ...(typed.looked || traces.length === 0 ? [] : [{ pointer: '/looked', code: 'submitting.fault.looked' }]),
];

const textFaults = (name: string, text: string, missing: string): Fault[] => [
  ...(text === '' ? [{ pointer: `/${name}`, code: missing }] : []),
  ...(text.length > most ? [{ pointer: `/${name}`, code: 'submitting.fault.too_long', params: { most } }] : []),
];

const inWords = (error: FieldError, own: OwnApplication, words: Words): FieldError => ({
  ...error,
  ...reasonInWords(error, own, words),
});

/** With the words for where it stands, and the way there. */
const shown = (trace: FoundTrace, own: OwnApplication, words: Words): ShownTrace => {
  const [, section = '', field = ''] = trace.pointer.split('/');
  const { form } = own.terms;
  return {
    ...trace,
    where: `${titleOf(form, section, words)}, ${fieldLabel(form, section, field, words)}`,
    href: sectionAddress(own, section, field),
  };
};
