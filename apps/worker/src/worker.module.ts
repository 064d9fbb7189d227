import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#applications';
import { NoticesModule } from '#notices';
import { QueuesModule } from '#platform';

/** What happens later: events to those who want to hear of them, reminders, mail. Needs PlatformModule and CONFIG. */
@Module({ imports: [ApplicationsModule, NoticesModule, QueuesModule] })
export class WorkerModule {}
