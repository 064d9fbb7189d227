import { Body, Post, Res } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { EditAccount, IdentityReader } from '#identity';
import type { Actor } from '#kernel';
import { languages } from '#words';
import { Acting } from '../../../edge/src/index.js';
import { PageController } from '../http/index.js';
import { localPath, usualNext } from '../sign-in/next.js';
import { NextForm } from '../sign-in/sign-in.forms.js';

class LanguageForm extends NextForm {
  @IsString()
  @IsIn(Object.keys(languages))
  language!: string;
}

/** The language of an account, chosen at the top of any page: pages and mails come in it from then on. */
@PageController('account/language')
export class LanguageController {
  constructor(
    private readonly identity: IdentityReader,
    private readonly edit: EditAccount,
  ) {}

  /** Leads back to the page. */
  @Post()
  async choose(@Acting() actor: Actor, @Body() { language, next }: LanguageForm, @Res() reply: FastifyReply) {
    const { name } = await this.identity.me(actor);
    await this.edit.execute(actor, { name, language });
    void reply.redirect(localPath(next) ?? usualNext, 303);
  }
}
