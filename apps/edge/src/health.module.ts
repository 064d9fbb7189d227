import { Controller, Get, Header, Injectable, Module, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { visitor } from '#kernel';
import { migrationNames, UnitOfWork } from '#platform';
import { Public } from './acting.js';

/** Whether this process wants more work. */
@Injectable()
export class Readiness {
  private isLeaving = false;

  constructor(private readonly work: UnitOfWork) {}

  /** From now on the process says that it is not ready, so that others get the next requests. */
  leave(): void {
    this.isLeaving = true;
  }

  /** Whether requests can be served: the database answers and has the newest form. */
  async isReady(): Promise<boolean> {
    return !this.isLeaving && (await this.databaseIsReady().catch(() => false));
  }

  private async databaseIsReady(): Promise<boolean> {
    const names = await migrationNames();
    const rows = await this.work.read(visitor, () =>
      this.work.query<{ name: string }>('select name from schema_migration'),
    );
    return names.every((name) => rows.some((row) => row.name === name));
  }
}

/** What supervisors ask. */
@ApiExcludeController()
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process only; a database that is away is no reason to kill it. */
  @Get('alive')
  @Header('cache-control', 'no-store')
  alive() {
    return { alive: true };
  }

  /** 503 until requests can be served, and again from the moment in which the process is asked to end. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const ready = await this.readiness.isReady();
    if (!ready) void reply.status(503);
    return { ready };
  }
}

/** `/health/alive` and `/health/ready`. */
@Module({ controllers: [HealthController], providers: [Readiness], exports: [Readiness] })
export class HealthModule {}
