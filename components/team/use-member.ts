'use client';

import { useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import { type Role, roleLabels } from '@/lib/auth/roles';
import type { TeamMember } from '@/lib/team/list-users';
import { answerOf } from '../integrations/request-failure';
import { useToast } from '../ui/toast';
import type { OneTimeLink } from './one-time-link-dialog';
import type { TeamActions } from './team-table';

/** What would change a lot at once and is asked about first. */
export type Question = { kind: 'disable' } | { kind: 'own_role'; role: Role };

type MemberInput = {
  member: TeamMember;
  isSelf: boolean;
  actions: TeamActions;
  onLink: (link: OneTimeLink) => void;
};

/** What can be done to one member of the team. A failure stays beside the member until the next try. */
export function useMember({ member, isSelf, actions, onLink }: MemberInput) {
  const [failure, setFailure] = useState<ActionError | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const { id: userId, name } = member;

  const run = async <T>(request: () => Promise<ActionResult<T>>, onDone: (data: T) => void) => {
    setQuestion(null);
    setFailure(null);
    setBusy(true);
    const result = await answerOf(request);
    setBusy(false);
    if (result.ok) onDone(result.data);
    else setFailure(result.error);
  };

  const changeRole = (role: Role) =>
    run(
      () => actions.changeRole({ userId, role }),
      () => toast({ text: `${name} is now ${roleLabels[role]}.` }),
    );
  const setDisabled = (disabled: boolean) =>
    run(
      () => actions.setUserDisabled({ userId, disabled }),
      () => toast({ text: disabled ? `${name} cannot sign in any more.` : `${name} can sign in again.` }),
    );
  const makeLink = () =>
    run(
      () => actions.createPasswordLink({ userId }),
      (link) => onLink({ ...link, name, purpose: 'password' }),
    );

  const chooseRole = (role: Role) => {
    if (isSelf && member.role === 'admin') setQuestion({ kind: 'own_role', role });
    else changeRole(role);
  };
  const confirm = () => {
    if (question?.kind === 'own_role') changeRole(question.role);
    else if (question?.kind === 'disable') setDisabled(true);
  };

  return {
    failure,
    question,
    isBusy,
    chooseRole,
    makeLink,
    askDisable: () => setQuestion({ kind: 'disable' }),
    enable: () => setDisabled(false),
    confirm,
    keep: () => setQuestion(null),
  };
}
