import type { JoinRequestRow, RecoveryRow } from '#identity';
import { joinRequestLifecycle, recoveryLifecycle } from '#identity/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

/** A request to join as the API shows it; to its asker it names no organisation but the one they typed. */
export const presentJoinRequest = (row: JoinRequestRow, actor: Actor, words: Words) => {
  const { organisationId, ...shown } = row;
  const isMembers = actor.organisations.some(({ id }) => id === organisationId);
  return {
    ...shown,
    ...(isMembers ? { organisationId } : {}),
    label: words.sayCode(`join_request.state.${row.state}`),
    actions: actionsOf(
      'join_request',
      joinRequestLifecycle.actions({ ...row, changes: [] }, { actor, facts: {} }),
      `/api/join-requests/${row.id}`,
      { accept: 'acceptance', decline: 'refusal', withdraw: 'withdrawal' },
      words,
    ),
  };
};

/** A recovery as the API shows it. */
export const presentRecovery = (row: RecoveryRow, actor: Actor, words: Words) => {
  const { now, organisationId, ...shown } = row;
  const isAsker = actor.id === row.personId && !actor.organisations.some(({ id }) => id === organisationId);
  return {
    ...shown,
    ...(isAsker ? {} : { organisationId }),
    label: words.sayCode(`recovery.state.${row.state}`),
    actions: actionsOf(
      'recovery',
      recoveryLifecycle.actions({ ...row, changes: [] }, { actor, facts: { ...row, now, actorId: actor.id } }),
      `/api/recoveries/${row.id}`,
      { propose: 'proposal', grant: 'approval', decline: 'refusal', object: 'objection', withdraw: 'withdrawal' },
      words,
    ),
  };
};
