import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, EditCall, type CallInput } from '#calls';
import { callErrors, callPolicy } from '#calls/domain';
import { DomainError, kernelErrors, permit, reason, shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Words } from '#words';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { differencesOf } from './call-lines.js';
import { EditPage } from './edit-page.js';
import { FormReader, type Typed } from '../http/form-reader.js';
import { itemsOfCall, itemsOfWindow, partsOfCall, partsOfWindow } from './parts/index.js';
import { deskOf, placeOn, windowAt, type Part, type Place } from './place.js';
import { TooLatePage } from './too-late-page.js';

/** Where a part stands in the addresses. */
interface Address {
  readonly part: string;
  readonly window?: string;
  readonly item?: string;
}

const addresses = ['edit/:part', 'edit/:part/:item', 'windows/:window/:part', 'windows/:window/:part/:item'];

/** Changing a draft, one part a page. What is not on the page stays as it stands. */
@PageController('desk/calls/:id')
export class CallEditingController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly editCall: EditCall,
  ) {}

  @Get(addresses)
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param() address: Address,
  ) {
    const { place, part } = await this.find(actor, id, address);
    if (place.call.state !== 'draft') throw frozen(place);
    if (address.window !== undefined) windowAt(place);
    const typed = part.typed(place, this.pages.words(request));
    await this.pages.send(request, reply, <EditPage {...{ place, part, typed }} version={place.call.version} />);
  }

  @Post(addresses)
  async save(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param() address: Address,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const { place, part } = await this.find(actor, id, address);
    const typed: Typed = shape.isObject(body) ? body : {};
    const words = this.pages.words(request);
    const page = { place, part, typed, version: command.expectedVersion! };
    const tooLate = place.call.state !== 'draft' ? frozen(place) : isGone(place, part, words) ? gone() : undefined;
    if (tooLate)
      return this.pages.again(request, reply, tooLate, (errors) => <TooLatePage {...{ place, part, typed, errors }} />);
    let changed: CallInput | undefined;
    try {
      const form = new FormReader(typed);
      changed = part.changed(place, form, words);
      form.finish();
      await this.editCall.execute(actor, id, changed, command);
      void reply.redirect(part.next?.(place) ?? deskOf(place.call), 303);
    } catch (error) {
      if (changed && error instanceof DomainError && error.code === 'stale_version') {
        const stale = { version: place.call.version, stale: differencesOf(place.input, changed, words) };
        return this.pages.again(request, reply, error, (errors) => <EditPage {...page} {...stale} errors={errors} />);
      }
      await this.pages.again(request, reply, error, (errors) => (
        <EditPage {...page} errors={errors.map((each) => atField(part, each))} />
      ));
    }
  }

  /** Throws `not_found`, `not_permitted`. */
  private async find(actor: Actor, id: Id<'call'>, { part: name, window, item }: Address) {
    const call = await this.calls.detail(actor, id);
    permit(callPolicy, 'edit', actor, call);
    const [whole, items] = window === undefined ? [partsOfCall, itemsOfCall] : [partsOfWindow, itemsOfWindow];
    const parts = item === undefined ? whole : items;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) throw kernelErrors.error('not_found');
    return { place: placeOn(call, window, item), part };
  }
}

const gone = () => kernelErrors.error('stale_version');
const frozen = ({ call: { state } }: Place) =>
  callErrors.error('call.cannot_edit', [reason('call.is_frozen', { state })]);

/** Whether what the page is about was taken out while somebody wrote on it: the window, or the one thing in it. */
function isGone(place: Place, part: Part, words: Words): boolean {
  try {
    if (place.windowCode !== undefined) windowAt(place);
    part.typed(place, words);
    return false;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return true;
    throw error;
  }
}

/** A fault of the whole call at the field of the page that it is about; elsewhere it is about the whole. */
export function atField({ fieldsOf = [] }: Part, error: FieldError): FieldError {
  const name = error.field ?? '';
  const ofWindow = /^windows\[\d+\]\[(.*)$/.exec(name)?.[1];
  const under = ofWindow ?? name.replace('[', '][');
  if (ofWindow === undefined && !fieldsOf.some(([form]) => form.test(under))) return error;
  const { field: _, ...whole } = error;
  const [found] = fieldsOf.flatMap(([form, field]) => {
    const match = form.exec(under);
    return match ? [field.replace('$1', match[1] ?? '')] : [];
  });
  return found === undefined ? whole : { ...whole, field: found };
}
