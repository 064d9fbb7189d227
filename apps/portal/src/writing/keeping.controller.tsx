import { Body, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MergeSection, printsOf, TracesReader, WritingReader, type SectionMerged } from '#applications';
import type { FoundTrace } from '#applications/domain';
import { DomainError, type Actor, type Fault, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Words } from '#words';
import { Acting, Commanding, failureOf, PathId } from '../../../edge/src/index.js';
import { formErrors } from '../components/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { problemErrors } from '../http/problem.js';
import { tracesAnswer } from '../traces/traces-answer.js';
import { isFree } from './fields.js';
import { pieceOf } from './piece.js';
import { placeOf, type Place } from './place.js';
import { freeIn, namesOfFaults, readSection, typedOf } from './section-form.js';
import { FieldBlock, namedLines } from './section-page.js';
import { sentIn } from './sent.js';

/** Where the script of the section pages saves each field by itself. */
@PageController('applications/:id/sections/:section')
export class KeepingController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
    private readonly mergeSection: MergeSection,
    private readonly traces: TracesReader,
  ) {}

  /**
   * Takes the form as it stands, under the version in `If-Match`. What is well-formed is saved; what is not stays as it was,
   * and the answer says where. 412 where somebody else wrote in the same answer.
   */
  @Put()
  async keep(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('section') name: string,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const words = this.pages.words(request);
    try {
      const place = placeOf(await this.reader.page(actor, id), name, words);
      const { typed, seen } = sentIn(body);
      const read = readSection(place.fields, typed);
      const before = [...namesOfFaults(read)].map((faulty) => [faulty, place.section.content[faulty]] as const);
      const content = { ...read.content, ...Object.fromEntries(before.filter(([, answer]) => answer !== undefined)) };
      const saved = await this.mergeSection.execute(
        actor,
        id,
        { section: name, content, seen },
        command.expectedVersion!,
      );
      // What could not be saved is on the page, too.
      const onPage = freeIn(place.fields, {
        ...saved.content,
        ...Object.fromEntries(before.map(([faulty]) => [faulty, typed[faulty]])),
      });
      const traces = await this.traces.find(actor, onPage, place.page.application.organisationId);
      void reply
        .header('etag', `"${saved.version}"`)
        .send(answerOf(place, saved, { faults: read.faults, traces }, words));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { status, code, reasons } = failureOf(error);
      const [{ code: first, params } = { code, params: {} }] = reasons;
      void reply.status(status).send({ why: words.sayCode(first, params) });
    }
  }
}

/** What the script needs: the new version and prints, what somebody else wrote, and what could not be saved. */
const answerOf = (
  place: Place,
  saved: SectionMerged,
  { faults, traces }: { readonly faults: readonly Fault[]; readonly traces: readonly FoundTrace[] },
  words: Words,
) => {
  const errors = formErrors(words, problemErrors({ code: '', errors: faults, reasons: [] }));
  const fresh = typedOf(place.fields, saved.content);
  const blocks = place.fields
    .filter((field) => saved.taken.includes(field.name))
    .map((field) => {
      return [field.name, pieceOf(<FieldBlock field={field} typed={fresh[field.name]} errors={errors} />, words)];
    });
  return {
    version: saved.version,
    savedAt: saved.savedAt,
    seen: printsOf(saved.content),
    taken: Object.fromEntries(blocks) as Readonly<Record<string, string>>,
    traces: tracesAnswer(
      place.fields.filter(isFree).map(({ name }) => name),
      traces,
      words,
    ),
    faults: faults.length === 0 ? [] : namedLines(place.fields, errors.summary),
  };
};
