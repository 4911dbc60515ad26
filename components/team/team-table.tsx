'use client';

import type { ActionResult } from '@/lib/actions/result';
import type { Role } from '@/lib/auth/roles';
import type { TeamMember } from '@/lib/team/list-users';
import { Card } from '../ui/card';
import { MemberRow } from './member-row';
import type { OneTimeLink } from './one-time-link-dialog';

export type TeamActions = {
  changeRole: (input: { userId: string; role: Role }) => Promise<ActionResult<void>>;
  setUserDisabled: (input: { userId: string; disabled: boolean }) => Promise<ActionResult<void>>;
  createPasswordLink: (input: { userId: string }) => Promise<ActionResult<{ url: string; expiresAt: Date }>>;
};

type TeamTableProps = {
  members: readonly TeamMember[];
  ownId: string;
  /** When the list was read, ISO 8601. */
  now: string;
  actions: TeamActions;
  onLink: (link: OneTimeLink) => void;
};

const heads = ['Name', 'Role', 'State', 'Last sign-in'];

/** Everybody on the team; below 1061 px a row becomes a block. */
export function TeamTable({ members, ...rest }: TeamTableProps) {
  return (
    <Card as="div">
      <table className="w-full border-collapse text-sm max-lg:block">
        <thead className="max-lg:sr-only">
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className="border-line border-b px-3 py-2 whitespace-nowrap text-left font-medium text-ink-3 text-xs first:pl-5"
              >
                {head}
              </th>
            ))}
            <th scope="col" className="border-line border-b py-2 pr-5 pl-3">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {members.map((member) => (
            <MemberRow key={member.id} member={member} {...rest} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}
