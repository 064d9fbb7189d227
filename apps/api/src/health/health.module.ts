import { Controller, Get, Header, Module, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { visitor } from '#kernel';
import { migrationNames, UnitOfWork } from '#platform';
import { Public } from '../http/index.js';

/** What supervisors ask. Alive: the process answers. Ready: the database answers and has the newest form. */
@ApiExcludeController()
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly work: UnitOfWork) {}

  /** The process only; a database that is away is no reason to kill it. */
  @Get('alive')
  @Header('cache-control', 'no-store')
  alive() {
    return { alive: true };
  }

  /** 503 until requests can be served. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const database = await this.databaseIsReady().catch(() => false);
    if (!database) void reply.status(503);
    return { ready: database };
  }

  private async databaseIsReady(): Promise<boolean> {
    const names = await migrationNames();
    const rows = await this.work.read(visitor, () => this.work.query<{ name: string }>('select name from schema_migration'));
    return names.every((name) => rows.some((row) => row.name === name));
  }
}

/** `/health/alive` and `/health/ready`. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
