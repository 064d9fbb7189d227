import { Module } from '@nestjs/common';
import { FundsModule } from '#funds';
import { FundsController } from './funds.controller.js';

/** The fund's money over HTTP. */
@Module({ imports: [FundsModule], controllers: [FundsController] })
export class FundsApiModule {}
