import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StartApplication } from '#applications';
import { DomainError, isId, shape, type Actor, type Fault, type Id, type OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { Starting } from './start-choices.js';
import { StartPage } from './start-page.js';
import { textOf } from './typed.js';

/** Where an application begins. Who is not signed in is led to sign in, and back. */
@PageController('calls/:code/apply')
export class StartController {
  constructor(
    private readonly pages: Pages,
    private readonly starting: Starting,
    private readonly startApplication: StartApplication,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    await this.pages.send(request, reply, <StartPage choices={await this.starting.choices(actor, code)} />);
  }

  /** What stands against it is said on the page, which names the application that exists. */
  @Post()
  async start(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
    @Body() body: unknown,
    @Commanding() { key }: Command,
  ) {
    const fields = shape.isObject(body) ? body : {};
    const [organisation, window, earlier] = ['organisation', 'window', 'earlier'].map((name) => textOf(fields[name]));
    const typed = { organisation: organisation!, window: window!, earlier: earlier! };
    try {
      refuseUnchosen(typed);
      const input = {
        windowId: typed.window as Id<'window'>,
        organisationId: typed.organisation as OrganisationId,
        ...(isId(typed.earlier) ? { copiedFrom: typed.earlier as Id<'application'> } : {}),
      };
      const { id } = await this.startApplication.execute(actor, input, { key });
      void reply.redirect(`/applications/${id}`, 303);
    } catch (error) {
      const choices = await this.starting.choices(actor, code);
      await this.pages.again(request, reply, error, (errors) => <StartPage {...{ choices, typed, errors }} />);
    }
  }
}

const refuseUnchosen = (typed: Readonly<Record<string, string>>): void => {
  const faults = (['organisation', 'window'] as const)
    .filter((name) => !isId(typed[name]))
    .map((name): Fault => ({ pointer: `/${name}`, code: `writing.start.choose_${name}` }));
  if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
};
