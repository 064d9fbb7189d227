import { Body, Controller, Post } from '@nestjs/common';
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
import { Acting, Commanding, PathId, Step, WhyDto } from '../http/index.js';
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

  @Post('request')
  @Step('The grantee asks for the instalment')
  request(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.requestInstalment.execute(actor, id, command);
  }

  @Post('verification')
  @Step('Verifies the request')
  verify(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.verifyInstalment.execute(actor, id, command);
  }

  @Post('authorisation')
  @Step('Authorises what two other persons requested and verified; asks for a second factor given lately')
  authorise(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.authoriseInstalment.execute(actor, id, command);
  }

  @Post('instruction')
  @Step('Tells the bank to pay')
  instruct(@Acting() actor: Actor, @PathId('id') id: DisbursementId, @Commanding() command: Command) {
    return this.instructPayment.execute(actor, id, command);
  }

  @Post('payment')
  @Step('Records that the bank has paid')
  pay(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() body: PaymentDto,
    @Commanding() command: Command,
  ) {
    return this.confirmPayment.execute(actor, id, { ...body }, command);
  }

  @Post('return')
  @Step('Takes the instalment back to its request')
  return(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.returnInstalment.execute(actor, id, why, command);
  }

  @Post('failure')
  @Step('Records that the bank could not pay')
  fail(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.failPayment.execute(actor, id, why, command);
  }

  @Post('returned-funds')
  @Step('Records money that the grantee has sent back')
  sendBack(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() body: ReturnedFundsDto,
    @Commanding() command: Command,
  ) {
    return this.returnFunds.execute(actor, id, { ...body }, command);
  }

  @Post('cancellation')
  @Step('Cancels an instalment that nobody has verified')
  cancel(
    @Acting() actor: Actor,
    @PathId('id') id: DisbursementId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.cancelInstalment.execute(actor, id, why, command);
  }
}
