import { ArrowRight, CircleCheck, CircleDashed } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { FirstRun as FirstRunState } from '@/lib/campaigns/get-first-run';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { FirstRunPicture } from '../../ui/first-run-picture';

type FirstRunProps = {
  state: FirstRunState;
  /** The button that makes the first campaign, for those who may. */
  action: ReactNode;
  canManageTeam: boolean;
};

/** What stands in place of the list before the first campaign: the picture and what there is to do. */
export function FirstRun({ state, action, canManageTeam }: FirstRunProps) {
  return (
    <>
      <Card className="grid overflow-hidden lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="px-11 pt-11 pb-10 max-lg:px-5 max-lg:py-6">
          <h2 className="font-semibold text-[22px] leading-7 tracking-[-0.015em]">
            Your first campaign starts here
          </h2>
          <p className="mt-2 mb-[22px] max-w-[50ch] text-pretty text-[15px] text-ink-2 leading-[22px]">
            A form on your website. People take part with their e-mail address, and each of them becomes a
            Lite account on your site.
          </p>
          {action}
        </div>
        <div className="relative h-full min-h-[230px] bg-petrol-soft max-lg:-order-1 max-lg:min-h-[170px]">
          <div className="absolute inset-0">
            <FirstRunPicture />
          </div>
        </div>
      </Card>
      <ol aria-label="Things to do" className="mt-4 grid gap-4 lg:grid-cols-3">
        <WebsiteTask website={state.website} />
        <ConnectionTask connection={state.connection} />
        <ColleagueTask colleagues={state.colleagues} canManageTeam={canManageTeam} />
      </ol>
    </>
  );
}

function WebsiteTask({ website }: { website: FirstRunState['website'] }) {
  return (
    <Task
      title="Add your website"
      isDone={website !== null}
      link={{ href: '/settings/websites', label: 'Websites' }}
    >
      {website
        ? `${website.name} on ${website.domain} is there: campaigns will carry its name.`
        : 'A campaign belongs to a website and carries its name.'}
    </Task>
  );
}

function ConnectionTask({ connection: { name, isEnabled } }: { connection: FirstRunState['connection'] }) {
  return (
    <Task
      title={`Connect ${name}`}
      isDone={isEnabled}
      link={{ href: '/settings/integrations', label: 'Integrations & partners' }}
    >
      {isEnabled
        ? `${name} is switched on. Choose it on a campaign’s Form step.`
        : 'An admin enters the keys once. Campaigns can then push to it.'}
    </Task>
  );
}

function ColleagueTask({ colleagues, canManageTeam }: { colleagues: number; canManageTeam: boolean }) {
  const people = colleagues === 1 ? '1 colleague has joined.' : `${colleagues} colleagues have joined.`;
  return (
    <Task
      title="Invite a colleague"
      isDone={colleagues > 0}
      {...(canManageTeam ? { link: { href: '/settings/team', label: 'Team' } as const } : {})}
    >
      {colleagues > 0 ? people : 'Whoever edits, publishes or only looks gets a role of their own.'}
    </Task>
  );
}

type TaskProps = {
  title: string;
  isDone: boolean;
  children: ReactNode;
  link?: { href: Route; label: string };
};

function Task({ title, isDone, children, link }: TaskProps) {
  return (
    <Card as="li" className="flex flex-col items-start gap-1.5 px-5 py-[18px]">
      {isDone ? (
        <Badge tone="ok" icon={CircleCheck}>
          Done
        </Badge>
      ) : (
        <Badge tone="mute" icon={CircleDashed}>
          To do
        </Badge>
      )}
      <h3 className="wrap-anywhere font-semibold text-[15px] leading-5">{title}</h3>
      <p className="wrap-anywhere mb-2 text-ink-2">{children}</p>
      {link && (
        <Link href={link.href} className="link mt-auto flex items-center gap-1">
          {link.label}
          <ArrowRight className="size-3.5" />
        </Link>
      )}
    </Card>
  );
}
