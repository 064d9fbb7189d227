import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AwardsModule } from '#awards';
import { CallsModule } from '#calls';
import { FundsModule } from '#funds';
import { Constraints } from '#platform';
import { ReportFactsReader } from './data/report-facts.js';
import { Report } from './data/report.entity.js';
import { ReportRepository } from './data/report.repository.js';
import { ReportsReader } from './data/reports.reader.js';
import { reportConstraints } from './domain/report.errors.js';
import { AcceptReport } from './use-cases/accept-report.js';
import { DecideReportAct } from './use-cases/decide-report-act.js';
import { ExpectReports } from './use-cases/expect-reports.js';
import { ProposeReportAct } from './use-cases/propose-report-act.js';
import { ReopenReport } from './use-cases/reopen-report.js';
import { ReportActs } from './use-cases/report-acts.js';
import { ReturnReport } from './use-cases/return-report.js';
import { SubmitReport } from './use-cases/submit-report.js';
import { WaiveReport } from './use-cases/waive-report.js';

const inside = [DecideReportAct, ReportActs, ReportFactsReader, ReportRepository];

const face = [
  AcceptReport,
  ExpectReports,
  ProposeReportAct,
  ReopenReport,
  ReportsReader,
  ReturnReport,
  SubmitReport,
  WaiveReport,
];

/** Reports: what grantees owe, hand in and are released from. */
@Module({
  imports: [TypeOrmModule.forFeature([Report]), AwardsModule, CallsModule, FundsModule],
  providers: [...inside, ...face],
  exports: face,
})
export class ReportsModule {
  constructor(constraints: Constraints) {
    constraints.add(reportConstraints);
  }
}
