import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { callInputOf, CallsReader, documentsOf, type CallInput, type CallRow, type CopiedFrom } from '#calls';
import { kernelErrors, type Actor } from '#kernel';
import { projectRoot } from '#platform';

/** A call to begin with: an earlier one, or the rules of a cycle as published. */
export interface StartingPoint {
  /** `call:<id>` or `cycle:2014`. */
  readonly key: string;
  readonly code: string;
  readonly title: CallInput['title'];
  readonly isCycle: boolean;
}

/** What a starting point gives to a new call. */
export interface Start {
  readonly input: Omit<CallInput, 'code' | 'title'>;
  readonly from: CopiedFrom;
}

interface CycleFile {
  readonly cycle: string;
  readonly source: string;
  readonly call: Omit<CallInput, 'code'>;
}

/** A call without windows: each brings its own door. */
const nothing: Start = {
  input: { opensAt: '', closesAt: '', timezone: '', deadlineWording: '', languages: ['en'], windows: [] },
  from: {},
};

/** What a new call can be copied from. */
@Injectable()
export class StartingPoints {
  private readonly cycles: ReadonlyMap<string, CycleFile> = readCycles();

  constructor(private readonly calls: CallsReader) {}

  /** Earlier calls first, then the cycles that the product brings along. */
  async list(actor: Actor): Promise<StartingPoint[]> {
    const calls = await this.calls.list(actor);
    return [
      ...calls.map(({ id, code, title }) => ({ key: `call:${id}`, code, title, isCycle: false })),
      ...[...this.cycles.values()].map(({ cycle, call }) => ({
        key: `cycle:${cycle}`,
        code: cycle,
        title: call.title,
        isCycle: true,
      })),
    ];
  }

  /** What a key stands for; the empty one for nothing. Terms of another call get the code as their version. Throws `not_found`. */
  async start(actor: Actor, key: string, code: string): Promise<Start> {
    if (key === '') return nothing;
    const cycle = this.cycles.get(key.replace(/^cycle:/, ''));
    if (key.startsWith('cycle:') && cycle)
      return { input: { ...cycle.call, source: cycle.source }, from: { copiedCycle: cycle.cycle } };
    const call = (await this.calls.list(actor)).find(({ id }) => key === `call:${id}`);
    if (call === undefined) throw kernelErrors.error('not_found');
    const input = callInputOf(call);
    const windows = input.windows.map((window) => ({ ...window, terms: { ...window.terms, version: code } }));
    return { input: { ...input, windows }, from: { copiedFrom: call.id } };
  }

  /** What a call was copied from, as it stands; undefined for one that was begun empty. */
  async original(actor: Actor, { copiedFrom, copiedCycle }: CallRow): Promise<CallInput | undefined> {
    if (copiedFrom) return callInputOf(await this.calls.detail(actor, copiedFrom));
    const cycle = copiedCycle === null ? undefined : this.cycles.get(copiedCycle);
    return cycle && standing({ ...cycle.call, code: cycle.cycle, source: cycle.source });
  }
}

/** A cycle in the form of a call that stands: each window with the door, the money and the documents that it takes. */
function standing({ opensAt, closesAt, timezone, deadlineWording, envelope, ...call }: CallInput): CallInput {
  const door = { opensAt, closesAt, timezone, deadlineWording };
  const windows = call.windows.map((window) => ({
    ...door,
    ...(envelope && call.windows.length === 1 ? { envelope } : {}),
    ...window,
    form: { documents: documentsOf(window.terms), ...window.form },
  }));
  return { ...call, ...door, windows };
}

function readCycles(): ReadonlyMap<string, CycleFile> {
  const folder = join(projectRoot, 'apps/console/cycles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const cycles = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CycleFile);
  return new Map(cycles.reverse().map((cycle) => [cycle.cycle, cycle]));
}
