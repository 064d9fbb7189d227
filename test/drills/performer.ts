// A process that lives to be killed: it performs acts in lanes side by side, and says on its standard output what each was
// answered. lives.ts starts it: node --import tsx test/drills/performer.ts < life.json
import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import { ApplicationsModule, SubmitApplication } from '#applications';
import { ConfirmPayment, DisbursementsModule } from '#disbursements';
import { DomainError } from '#kernel';
import { armFailpoint, PlatformModule, TransactionClock } from '#platform';
import { ReviewsModule, SaveScores } from '#reviews';
import type { Act, Life, Said } from './lives.js';

class Performer {}

const life = JSON.parse(await text(process.stdin)) as Life;
const modules = [ApplicationsModule, ReviewsModule, DisbursementsModule];
const imports = [PlatformModule.forDatabase({ databaseUrl: life.databaseUrl }), ...modules];
const app = await NestFactory.createApplicationContext({ module: Performer, imports }, { logger: false });
app.get(TransactionClock).set(new Date(life.at));

const verbs = {
  submit: ({ actor, id, input, key }: Act) =>
    app.get(SubmitApplication, { strict: false }).execute(actor, id as never, input as never, { key }),
  score: ({ actor, id, input, key }: Act) =>
    app.get(SaveScores, { strict: false }).execute(actor, id as never, input as never, { key }),
  pay: ({ actor, id, input, key }: Act) =>
    app.get(ConfirmPayment, { strict: false }).execute(actor, id as never, input as never, { key }),
};

const perform = async (act: Act): Promise<Said> => {
  try {
    return { key: act.key, answer: await verbs[act.verb](act) };
  } catch (error) {
    if (error instanceof DomainError) return { key: act.key, refused: error.code };
    throw error;
  }
};

armFailpoint(life.failpoint);
await Promise.all(
  life.lanes.map(async (lane) => {
    for (const act of lane) process.stdout.write(`${JSON.stringify(await perform(act))}\n`);
  }),
);
await app.close();
