import { reasonsFrom, type Actor } from '#kernel';
import type { AdviceRow, RankingRow, SessionDetail, SessionRow } from '#selection';
import {
  approvalChecks,
  boardSessionLifecycle,
  boardSessionPolicy,
  rankingPolicy,
  type BoardSessionFacts,
} from '#selection/domain';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  open: 'opening',
  record: 'record',
  adjourn: 'adjournment',
  cancel: 'cancellation',
  add: 'addenda',
  approve: 'approval',
} as const;

/** A row of a list, in the words of its reader. */
export const presentSessionRow = (row: SessionRow, words: Words) => ({
  ...row,
  label: words.sayCode(`board_session.state.${row.state}`),
  modeLabel: words.sayCode(`board_session.mode.${row.mode}`),
});

/** A session with everything that belongs to it and what its reader may do next. */
export const presentSession = (detail: SessionDetail, actor: Actor, words: Words) => {
  const { facts, approval: _, ...session } = detail;
  return {
    ...presentSessionRow(session, words),
    quorum: facts.quorum,
    present: session.present,
    toAdvise: facts.toAdvise,
    room: { amount: facts.room.toString(), currency: facts.room.currency },
    recommendations: session.recommendations.map((row) => presentAdvice(row, words)),
    addenda: session.addenda,
    actions: actionsOf('board_session', actionsFor(detail, actor), `/api/sessions/${session.id}`, nouns, words),
  };
};

/** What was advised or decided on one application. */
export const presentAdvice = <Row extends AdviceRow>(row: Row, words: Words) => ({
  ...row,
  label: words.sayCode(`selection.advice.${row.advice}`),
});

/** The rankings of a window, and whether their reader may make another. */
export const presentRankings = (rows: readonly RankingRow[], actor: Actor) => ({
  items: rows,
  mayPropose: rankingPolicy.reasonsAgainst('propose', actor, {}).length === 0,
});

const actionsFor = (session: SessionDetail, actor: Actor) => [
  ...boardSessionLifecycle.actions({ ...session, changes: [] }, { actor, facts: asIfBrought(session.facts) }),
  ...(['add', 'approve'] as const)
    .filter((act) => session.state === 'recorded' && boardSessionPolicy.reasonsAgainst(act, actor, {}).length === 0)
    .filter((act) => act === 'add' || session.approvedAt === null)
    .map((name) => ({ name, reasons: name === 'add' ? [] : againstApproval(session) })),
];

const againstApproval = ({ approval, recommendations }: SessionDetail) =>
  reasonsFrom(approvalChecks, { ...approval, decided: recommendations });

/** Attendance and advice come with the act itself: until then they do not stand against it. */
const asIfBrought = (facts: BoardSessionFacts): BoardSessionFacts => ({
  ...facts,
  trusteesPresent: facts.quorum,
  othersPresent: 0,
  advised: facts.toAdvise.map((applicationId) => ({ applicationId, advice: 'reserve', amount: null })),
  fewestVoices: 1,
});
