import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Put, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AskForConfirmation,
  ChangeAddress,
  CloseAccount,
  EditAccount,
  EndSession,
  IdentityReader,
  type Session,
} from '#identity';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acknowledgement, Acting, Commanding, InSession, PathId, Public, SessionCookie } from '../http/index.js';
import { AccountDto, LinkDto, NewAddressDto } from './people.dto.js';

/** What people do with their own account once they have one. */
@ApiTags('people')
@Controller('people')
export class OwnAccountController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly identity: IdentityReader,
    private readonly editAccount: EditAccount,
    private readonly askForConfirmation: AskForConfirmation,
    private readonly changeAddress: ChangeAddress,
    private readonly endSession: EndSession,
    private readonly closeAccount: CloseAccount,
  ) {}

  @Put('me')
  @ApiOperation({ summary: 'Changes one’s name and language' })
  @ApiOkResponse({ type: Acknowledgement, description: 'What is sent replaces what was there' })
  @ApiHeader({ name: 'If-Match', required: true })
  edit(@Acting() actor: Actor, @Body() body: AccountDto, @Commanding('versioned') command: Command) {
    return this.editAccount.execute(actor, body, command);
  }

  @Delete('me')
  @ApiOperation({ summary: 'Closes one’s own account; asks for a second factor or the password just before' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Memberships, sessions and tokens are over' })
  async close(@Acting() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.closeAccount.execute(actor);
    this.cookie.take(reply);
  }

  @Post('me/confirmation-link')
  @ApiOperation({ summary: 'Sends the link to confirm one’s address again' })
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'Nothing is sent to an address that is confirmed' })
  async confirmationLink(@Acting() actor: Actor, @Ip() address: string) {
    await this.askForConfirmation.execute(actor, address);
    return { accepted: true };
  }

  @Post('me/address')
  @ApiOperation({ summary: 'Asks to move the account to another mailbox' })
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'The new mailbox gets a link, the old one a notice' })
  async newAddress(@InSession() session: Session, @Body() body: NewAddressDto, @Ip() address: string) {
    await this.changeAddress.begin(session, body, address);
    return { accepted: true };
  }

  @Post('address')
  @ApiOperation({ summary: 'Moves the account, with the link that the new mailbox got and the password' })
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The account has the new address' })
  confirmNewAddress(@Body() { token, password }: LinkDto): Promise<void> {
    return this.changeAddress.finish(token, password);
  }

  @Get('me/sessions')
  @ApiOperation({ summary: 'One’s own sessions that are good for something' })
  @ApiOkResponse({ description: 'When each began, was last used and ends; nothing about devices is kept' })
  async sessions(@Acting() actor: Actor, @InSession() session: Session) {
    const rows = await this.identity.sessions(actor);
    return { items: rows.map((row) => ({ ...row, isThis: row.id === session.id })) };
  }

  @Delete('me/sessions')
  @ApiOperation({ summary: 'Ends all sessions but the one in which this is asked' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'They are over' })
  endOthers(@Acting() actor: Actor, @InSession() session: Session): Promise<void> {
    return this.endSession.others(actor, session);
  }

  @Delete('me/sessions/:id')
  @ApiOperation({ summary: 'Ends a session' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It is over' })
  end(@Acting() actor: Actor, @PathId('id') id: Id<'session'>): Promise<void> {
    return this.endSession.execute(actor, id);
  }
}
