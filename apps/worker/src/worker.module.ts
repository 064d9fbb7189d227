import { Module } from '@nestjs/common';
import { NoticesModule } from '#notices';
import { QueuesModule } from '#platform';

/** What happens later: events to those who want to hear of them, reminders, mail. Needs PlatformModule and CONFIG. */
@Module({ imports: [NoticesModule, QueuesModule] })
export class WorkerModule {}
