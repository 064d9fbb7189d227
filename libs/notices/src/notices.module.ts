import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { MailModule } from '#platform';
import { Endings } from './data/endings.js';
import { Notice } from './data/notice.entity.js';
import { NoticeRepository } from './data/notice.repository.js';
import { NoticesReader } from './data/notices.reader.js';
import { Recipients } from './data/recipients.js';
import { PlanReminders } from './use-cases/plan-reminders.js';
import { SendNotice } from './use-cases/send-notice.js';
import { WriteLetter } from './use-cases/write-letter.js';
import { WriteNotices } from './use-cases/write-notices.js';

const inside = [Endings, NoticeRepository, Recipients, WriteLetter];
const subscribers = [PlanReminders, SendNotice, WriteNotices];

/** Who is told what, and when. Its subscribers do their part wherever events are delivered. */
@Module({
  imports: [TypeOrmModule.forFeature([Notice]), IdentityModule, MailModule],
  providers: [...inside, ...subscribers, NoticesReader],
  exports: [NoticesReader],
})
export class NoticesModule {}
