import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';

/** History over HTTP. */
@Module({ controllers: [HistoryController] })
export class HistoryApiModule {}
