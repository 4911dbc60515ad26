import { roleLabels } from '@/lib/auth/roles';
import type { TeamMember } from '@/lib/team/list-users';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { Question } from './use-member';

type MemberQuestionProps = {
  member: TeamMember;
  question: Question | null;
  onConfirm: () => void;
  onKeep: () => void;
};

/** Asks before somebody is shut out, or shuts himself out of this page. */
export function MemberQuestion({ member, question, onConfirm, onKeep }: MemberQuestionProps) {
  const role = question?.kind === 'own_role' ? roleLabels[question.role] : '';
  return (
    <>
      <ConfirmDialog
        isOpen={question?.kind === 'disable'}
        title={`Disable ${member.name}?`}
        confirmLabel="Disable"
        keepLabel="Keep the access"
        tone="danger"
        onConfirm={onConfirm}
        onKeep={onKeep}
      >
        <p>
          {member.name} is signed out everywhere at once and cannot sign in any more. Campaigns and the audit
          trail stay as they are, and you can enable the access again.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={question?.kind === 'own_role'}
        title="Give up your admin role?"
        confirmLabel={`Become ${role}`}
        keepLabel="Stay Admin"
        tone="danger"
        onConfirm={onConfirm}
        onKeep={onKeep}
      >
        <p>You lose this page and the integrations at once. Only another admin can give them back to you.</p>
      </ConfirmDialog>
    </>
  );
}
