import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, PersonId } from '#kernel';
import { canonicalJson, Store, UnitOfWork } from '#platform';
import { wholeRules } from '../domain/rules.js';
import { Call } from './call.entity.js';
import { CallConclusion } from './call-conclusion.entity.js';
import { CallWindow } from './call-window.entity.js';
import { Corrigendum } from './corrigendum.entity.js';
import { TermsVersion } from './terms-version.entity.js';

/** The write side of calls: a call with its windows. */
@Injectable()
export class CallRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Holds a call until the commit. Throws `not_found` or `stale_version`. */
  lock(id: Id<'call'>, expectedVersion?: number): Promise<Call> {
    return this.store.lock(Call, id, expectedVersion);
  }

  /** The windows of a call, held until the commit, in the order of their codes. */
  async lockWindows(callId: Id<'call'>): Promise<CallWindow[]> {
    const windows = await this.work.manager.find(CallWindow, {
      where: { callId },
      order: { code: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return windows.map((window) => Object.assign(window, { rules: wholeRules(window.rules) }));
  }

  /** Writes a new call with its windows. */
  async add(call: Call, windows: readonly CallWindow[]): Promise<Call> {
    await this.store.add(Call, 'call', call);
    for (const window of windows) await this.store.add(CallWindow, 'call_window', window);
    return call;
  }

  /** Writes a changed call. */
  save(call: Call): Promise<Call> {
    return this.store.save(Call, 'call', call);
  }

  /** Writes a changed window. */
  saveWindow(window: CallWindow): Promise<CallWindow> {
    return this.store.save(CallWindow, 'call_window', window);
  }

  /** Puts other windows in the place of a draft's. */
  async replaceWindows(call: Call, windows: readonly CallWindow[]): Promise<void> {
    await this.work.manager.delete(CallWindow, { callId: call.id });
    for (const window of windows) await this.store.add(CallWindow, 'call_window', window);
  }

  /** Freezes the rules of a window as its next version, and lets the window name it. */
  async freezeNext(window: CallWindow, at: Date): Promise<void> {
    const { id: windowId, rules } = window;
    const number = (await this.work.manager.countBy(TermsVersion, { windowId })) + 1;
    const sha256 = createHash('sha256').update(canonicalJson(rules)).digest('hex');
    const frozen = Object.assign(new TermsVersion(), { windowId, number, rules, sha256, frozenAt: at });
    window.termsId = (await this.store.add(TermsVersion, 'terms', frozen)).id;
  }

  /** Keeps what a held call comes to now, as the numbers with which it is concluded. */
  async keepFigures({ id: callId }: Call, concludedBy: PersonId, concludedAt: Date): Promise<void> {
    const [counted] = await this.work.query<Pick<CallConclusion, 'figures'>>('select call_figures($1) as figures', [
      callId,
    ]);
    const number = (await this.work.manager.countBy(CallConclusion, { callId })) + 1;
    const conclusion = { callId, number, figures: counted!.figures, concludedBy, concludedAt };
    await this.work.manager.insert(CallConclusion, Object.assign(new CallConclusion(), conclusion));
  }

  /** Writes a corrigendum of a held call as its next. */
  async addCorrigendum(corrigendum: Corrigendum): Promise<Corrigendum> {
    corrigendum.number = (await this.work.manager.countBy(Corrigendum, { callId: corrigendum.callId })) + 1;
    return this.store.add(Corrigendum, 'corrigendum', corrigendum);
  }
}
