'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { AddUserDialog } from '@/components/team/add-user-dialog';
import { type OneTimeLink, OneTimeLinkDialog } from '@/components/team/one-time-link-dialog';
import { TeamTable } from '@/components/team/team-table';
import { Button } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import type { TeamMember } from '@/lib/team/list-users';
import { changeRole, createPasswordLink, inviteUser, setUserDisabled } from './actions';

type TeamBoardProps = { members: TeamMember[]; ownId: string; readAt: string };

export function TeamBoard({ members, ownId, readAt }: TeamBoardProps) {
  const [isAdding, setAdding] = useState(false);
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const [isLinkOpen, setLinkOpen] = useState(false);
  const showLink = (made: OneTimeLink) => {
    setLink(made);
    setLinkOpen(true);
  };
  return (
    <>
      <PageHead
        title="Team"
        crumbs={[{ label: 'Settings' }]}
        actions={
          <Button tone="primary" onClick={() => setAdding(true)}>
            <UserPlus />
            Add user
          </Button>
        }
      >
        Who signs in to this account, and what each of you may do.
      </PageHead>
      <TeamTable
        members={members}
        ownId={ownId}
        now={readAt}
        actions={{ changeRole, setUserDisabled, createPasswordLink }}
        onLink={showLink}
      />
      <AddUserDialog isOpen={isAdding} invite={inviteUser} onClose={() => setAdding(false)} />
      <OneTimeLinkDialog link={link} isOpen={isLinkOpen} onClose={() => setLinkOpen(false)} />
    </>
  );
}
