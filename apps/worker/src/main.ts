import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CONFIG, PlatformModule, readConfig, type Config, type RunningConfig } from '#platform';
import { WorkerModule } from './worker.module.js';

/** The worker alone, as a deployment starts it, as often as needed. It listens nowhere; without its stores it ends. */
@Module({})
class LoneWorkerModule {
  static on(config: RunningConfig): DynamicModule {
    return {
      module: LoneWorkerModule,
      global: true,
      imports: [PlatformModule.forDatabase({ databaseUrl: config.database.url }), WorkerModule],
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}

/** A worker alone has nothing of its own to fall back on. */
function complete(config: Config): RunningConfig {
  const { database, mail } = config;
  if (database === undefined || mail.smtpUrl === undefined)
    throw new Error('a worker alone needs DATABASE_URL and SMTP_URL; sgf start brings its own');
  return { ...config, database, mail: { ...mail, smtpUrl: mail.smtpUrl } };
}

try {
  const config = complete(readConfig());
  const worker = await NestFactory.createApplicationContext(LoneWorkerModule.on(config), {
    logger: config.logLevel === 'silent' ? false : ['fatal', 'error', 'warn', 'log'],
    abortOnError: false,
  });
  worker.enableShutdownHooks();
} catch (error) {
  process.stderr.write(`sgf worker: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
