import { Module } from '@nestjs/common';
import { ReportsModule } from '#reports';
import { ReportsController } from './reports.controller.js';

/** Reports over HTTP. */
@Module({ imports: [ReportsModule], controllers: [ReportsController] })
export class ReportsApiModule {}
