import { Body, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MergeSection, printsOf, WritingReader, type SectionMerged } from '#applications';
import { DomainError, type Actor, type Fault, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Words } from '#words';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Acting, Commanding, failureOf, PathId } from '../../../edge/src/index.js';
import { bareFrame, formErrors, FrameContext } from '../components/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { problemErrors } from '../http/problem.js';
import { placeOf, type Place } from './place.js';
import { namesOfFaults, readSection, typedOf } from './section-form.js';
import { FieldBlock, namedLines } from './section-page.js';
import { sentIn } from './sent.js';

/** Where the script of the section pages saves each field by itself. */
@PageController('applications/:id/sections/:section')
export class KeepingController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
    private readonly mergeSection: MergeSection,
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
    const words = await this.pages.words(request);
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
      void reply.header('etag', `"${saved.version}"`).send(answerOf(place, saved, read.faults, words));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { status, code, reasons } = failureOf(error);
      const [{ code: first, params } = { code, params: {} }] = reasons;
      void reply.status(status).send({ why: words.sayCode(first, params) });
    }
  }
}

/** What the script needs: the new version and prints, what somebody else wrote, and what could not be saved. */
const answerOf = (place: Place, saved: SectionMerged, faults: readonly Fault[], words: Words) => {
  const errors = formErrors(words, problemErrors({ code: '', errors: faults, reasons: [] }));
  const fresh = typedOf(place.fields, saved.content);
  const blocks = place.fields
    .filter((field) => saved.taken.includes(field.name))
    .map((field) => {
      const block = <FieldBlock field={field} typed={fresh[field.name]} errors={errors} />;
      return [
        field.name,
        renderToString(h(FrameContext.Provider, { value: { ...bareFrame, words }, children: block })),
      ];
    });
  return {
    version: saved.version,
    savedAt: saved.savedAt,
    seen: printsOf(saved.content),
    taken: Object.fromEntries(blocks) as Readonly<Record<string, string>>,
    faults: faults.length === 0 ? [] : namedLines(place.fields, errors.summary),
  };
};
