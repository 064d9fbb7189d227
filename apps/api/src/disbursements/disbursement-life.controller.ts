import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AuthoriseInstalment,
  CancelInstalment,
  ConfirmPayment,
  FailPayment,
  InstructPayment,
  RequestInstalment,
  ReturnFunds,
  ReturnInstalment,
  VerifyInstalment,
} from '#disbursements';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, WhyDto } from '../http/index.js';
import { PaymentDto, ReturnedFundsDto } from './disbursement.dto.js';

type DisbursementId = Id<'disbursement'>;

/** The steps of an instalment towards the bank, and back. */
@ApiTags('disbursements')
@Controller('disbursements/:id')
export class DisbursementLifeController {
  constructor(
    private readonly requestInstalment: RequestInstalment,
    private readonly verifyInstalment: VerifyInstalment,
    private readonly authoriseInstalment: AuthoriseInstalment,
    private readonly instructPayment: InstructPayment,
    private readonly confirmPayment: ConfirmPayment,
    private readonly returnInstalment: ReturnInstalment,
    private readonly failPayment: FailPayment,
    private readonly returnFunds: ReturnFunds,
    private readonly cancelInstalment: CancelInstalment,
  ) {}

  /** The grantee asks for the instalment. */
  @Post('request')
  @HttpCode(200)
  request(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.requestInstalment.execute(actor, id, command);
  }

  /** Verifies the request. */
  @Post('verification')
  @HttpCode(200)
  verify(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.verifyInstalment.execute(actor, id, command);
  }

  /** Authorises what two other persons requested and verified; asks for a second factor given lately. */
  @Post('authorisation')
  @HttpCode(200)
  authorise(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.authoriseInstalment.execute(actor, id, command);
  }

  /** Tells the bank to pay. */
  @Post('instruction')
  @HttpCode(200)
  instruct(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.instructPayment.execute(actor, id, command);
  }

  /** Records that the bank has paid. */
  @Post('payment')
  @HttpCode(200)
  pay(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() body: PaymentDto,
    @Commanding() command: Command,
  ) {
    return this.confirmPayment.execute(actor, id, { ...body }, command);
  }

  /** Takes the instalment back to its request. */
  @Post('return')
  @HttpCode(200)
  return(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.returnInstalment.execute(actor, id, why, command);
  }

  /** Records that the bank could not pay. */
  @Post('failure')
  @HttpCode(200)
  fail(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.failPayment.execute(actor, id, why, command);
  }

  /** Records money that the grantee has sent back. */
  @Post('returned-funds')
  @HttpCode(200)
  sendBack(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() body: ReturnedFundsDto,
    @Commanding() command: Command,
  ) {
    return this.returnFunds.execute(actor, id, { ...body }, command);
  }

  /** Cancels an instalment that nobody has verified. */
  @Post('cancellation')
  @HttpCode(200)
  cancel(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.cancelInstalment.execute(actor, id, why, command);
  }
}
