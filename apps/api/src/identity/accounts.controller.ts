import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Put, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AskForPasswordLink,
  ChangePassword,
  ConfirmAddress,
  IdentityReader,
  IssueApiToken,
  RegisterPerson,
  RevokeApiToken,
  SetPassword,
  type Session,
} from '#identity';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, csrfToken, InSession, PathId, Public, SessionCookie } from '../http/index.js';
import { ChangePasswordDto, LinkDto, MailboxDto, RegisterDto, TokenDto } from './people.dto.js';
import { SessionView } from './session.dto.js';

/** One's own account. */
@ApiTags('people')
@Controller('people')
export class AccountsController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly identity: IdentityReader,
    private readonly registerPerson: RegisterPerson,
    private readonly confirmAddress: ConfirmAddress,
    private readonly askForPasswordLink: AskForPasswordLink,
    private readonly setPassword: SetPassword,
    private readonly changePassword: ChangePassword,
    private readonly issueApiToken: IssueApiToken,
    private readonly revokeApiToken: RevokeApiToken,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Registers. The mailbox gets a link, whether it has an account or not' })
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'The same answer for known and unknown addresses' })
  async register(@Body() body: RegisterDto, @Ip() address: string) {
    await this.registerPerson.execute(body, address);
    return { accepted: true };
  }

  @Post('confirmation')
  @ApiOperation({ summary: 'Confirms the mailbox, with the link that it got and the password chosen before' })
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The mailbox is confirmed' })
  confirm(@Body() { token, password }: LinkDto): Promise<void> {
    return this.confirmAddress.execute(token, password);
  }

  @Post('password-link')
  @ApiOperation({ summary: 'Asks for a link with which a new password can be set' })
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'The same answer for known and unknown addresses' })
  async forgot(@Body() { email }: MailboxDto, @Ip() address: string) {
    await this.askForPasswordLink.execute(email, address);
    return { accepted: true };
  }

  @Post('password')
  @ApiOperation({ summary: 'Sets a password with such a link' })
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'All sessions and tokens are over' })
  set(@Body() { token, password }: LinkDto): Promise<void> {
    return this.setPassword.execute(token, password);
  }

  @Get('me')
  @ApiOperation({ summary: 'The signed-in person' })
  @ApiOkResponse({ description: 'Name, roles in force, organisations' })
  me(@Acting() actor: Actor) {
    return this.identity.me(actor);
  }

  @Put('me/password')
  @ApiOperation({ summary: 'Changes the password; all other sessions and all tokens end' })
  @ApiOkResponse({ type: SessionView, description: 'A new session is in the cookie' })
  async change(
    @InSession() session: Session,
    @Body() body: ChangePasswordDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const opened = await this.changePassword.execute(session, body, address);
    this.cookie.give(reply, opened);
    return { pending: null, csrfToken: csrfToken(opened.csrf) };
  }

  @Get('me/tokens')
  @ApiOperation({ summary: 'One’s own tokens' })
  @ApiOkResponse({ description: 'Without what only their bearers know' })
  async tokens(@Acting() actor: Actor) {
    return { items: await this.identity.apiTokens(actor) };
  }

  @Post('me/tokens')
  @ApiOperation({ summary: 'Makes a token for a script' })
  @ApiCreatedResponse({ description: 'The token, shown once; sent as `Authorization: Bearer …`' })
  issue(@Acting() actor: Actor, @InSession() session: Session, @Body() body: TokenDto) {
    return this.issueApiToken.execute(actor, session, body);
  }

  @Delete('me/tokens/:id')
  @ApiOperation({ summary: 'Ends a token' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The token is worth nothing any more' })
  async revoke(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'api_token'>,
    @Commanding() command: Command,
  ): Promise<void> {
    await this.revokeApiToken.execute(actor, id, command);
  }
}
