import type { Metadata } from 'next';
import { Page } from '@/components/ui/page';
import { requireSession } from '@/lib/auth/require-session';
import { listUsers } from '@/lib/team/list-users';
import { TeamBoard } from './team-board';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage() {
  const { ctx, user } = await requireSession('team:manage');
  const members = await listUsers({ ctx });
  return (
    <Page>
      <TeamBoard members={members} ownId={user.id} readAt={new Date().toISOString()} />
    </Page>
  );
}
