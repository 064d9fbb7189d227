import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Constraints } from '#platform';
import { Contribution } from './data/contribution.entity.js';
import { ContributionRepository } from './data/contribution.repository.js';
import { ContributionsReader } from './data/contributions.reader.js';
import { GrantRegister } from './data/grant-register.js';
import { Ledger } from './data/ledger.js';
import { LedgerReader } from './data/ledger.reader.js';
import { fundsConstraints } from './domain/funds.errors.js';
import { RecordContribution } from './use-cases/record-contribution.js';

const face = [ContributionsReader, GrantRegister, Ledger, LedgerReader, RecordContribution];

/** Contributions, the ledger, the register of grants. */
@Module({
  imports: [TypeOrmModule.forFeature([Contribution])],
  providers: [ContributionRepository, ...face],
  exports: face,
})
export class FundsModule {
  constructor(constraints: Constraints) {
    constraints.add(fundsConstraints);
  }
}
