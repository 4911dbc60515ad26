'use client';

import { CircleCheck, KeyRound, type LucideIcon, MailQuestion, UserRoundX } from 'lucide-react';
import { roleSchema } from '@/lib/auth/roles';
import type { TeamMember } from '@/lib/team/list-users';
import { FailureNotice } from '../integrations/failure-notice';
import { Avatar } from '../ui/avatar';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { RelativeTime } from '../ui/relative-time';
import { Select } from '../ui/select';
import type { Tone } from '../ui/tone';
import { MemberQuestion } from './member-question';
import type { OneTimeLink } from './one-time-link-dialog';
import { roleOptions } from './role-words';
import type { TeamActions } from './team-table';
import { useMember } from './use-member';

const states: Record<TeamMember['state'], { tone: Tone; icon: LucideIcon; word: string }> = {
  active: { tone: 'ok', icon: CircleCheck, word: 'Active' },
  invited: { tone: 'info', icon: MailQuestion, word: 'Invited' },
  disabled: { tone: 'mute', icon: UserRoundX, word: 'Disabled' },
};

type MemberRowProps = {
  member: TeamMember;
  ownId: string;
  now: string;
  actions: TeamActions;
  onLink: (link: OneTimeLink) => void;
};

const cell = 'px-3 py-[9px] align-top max-lg:block max-lg:px-4 max-lg:py-1';

export function MemberRow({ member, ownId, now, actions, onLink }: MemberRowProps) {
  const isSelf = member.id === ownId;
  const act = useMember({ member, isSelf, actions, onLink });
  const { tone, icon, word } = states[member.state];
  return (
    <tr className="border-line border-b last:border-b-0 max-lg:block max-lg:py-2.5">
      <th scope="row" className={`${cell} w-full pl-5 text-left font-normal`}>
        <span className="flex items-start gap-3">
          <Avatar name={member.name} className="mt-1" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <b className="font-semibold text-base">{member.name}</b>
            {isSelf && <span className="text-ink-2"> (you)</span>}
            <span className="block text-ink-2">{member.email}</span>
          </span>
        </span>
        {act.failure && <FailureNotice failure={act.failure} className="mt-2" />}
      </th>
      <td className={cell}>
        <Select
          aria-label={`Role of ${member.name}`}
          value={member.role}
          disabled={act.isBusy}
          onChange={(event) => act.chooseRole(roleSchema.parse(event.target.value))}
          className="w-[128px] max-lg:w-full"
        >
          {roleOptions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </td>
      <td className={`${cell} whitespace-nowrap lg:pt-[15px]`}>
        <Badge tone={tone} icon={icon}>
          {word}
        </Badge>
      </td>
      <td className={`${cell} whitespace-nowrap text-ink-2 lg:pt-[17px]`}>
        <span className="lg:hidden">Last sign-in: </span>
        {member.lastSignInAt === null ? 'never' : <RelativeTime at={member.lastSignInAt} now={now} />}
      </td>
      <td className={`${cell} whitespace-nowrap lg:pr-5`}>
        <div className="flex justify-end gap-2 max-lg:flex-wrap max-lg:justify-start lg:pt-[3px]">
          <Button
            size="sm"
            isBusy={act.isBusy}
            onClick={act.makeLink}
            aria-label={`New password link for ${member.name}`}
          >
            <KeyRound />
            New password link
          </Button>
          <DisableButton
            member={member}
            isSelf={isSelf}
            isBusy={act.isBusy}
            onDisable={act.askDisable}
            onEnable={act.enable}
          />
        </div>
        <MemberQuestion member={member} question={act.question} onConfirm={act.confirm} onKeep={act.keep} />
      </td>
    </tr>
  );
}

type DisableButtonProps = {
  member: TeamMember;
  isSelf: boolean;
  isBusy: boolean;
  onDisable: () => void;
  onEnable: () => void;
};

function DisableButton({ member, isSelf, isBusy, onDisable, onEnable }: DisableButtonProps) {
  if (member.state === 'disabled') {
    return (
      <Button size="sm" isBusy={isBusy} onClick={onEnable} aria-label={`Enable ${member.name}`}>
        Enable
      </Button>
    );
  }
  return (
    <span title={isSelf ? 'You cannot disable yourself' : undefined}>
      <Button
        size="sm"
        tone="danger"
        isBusy={isBusy}
        disabled={isSelf}
        onClick={onDisable}
        aria-label={isSelf ? `Disable ${member.name}: not possible for yourself` : `Disable ${member.name}`}
      >
        Disable
      </Button>
    </span>
  );
}
