import { CircleCheck, CircleDashed, CircleX, KeyRound, type LucideIcon, Power } from 'lucide-react';
import type { ReactNode } from 'react';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { Badge } from '../ui/badge';
import { formatNumber } from '../ui/format-number';
import { Notice } from '../ui/notice';
import { RelativeTime } from '../ui/relative-time';
import { type CardStateId, cardState } from './card-state';

const icons: Record<CardStateId, LucideIcon> = {
  not_set_up: CircleDashed,
  needs_reentry: KeyRound,
  off: Power,
  failing: CircleX,
  needs_you: CircleX,
  healthy: CircleCheck,
};

type CardBodyProps = { card: IntegrationCard; keyLabels: readonly string[]; now: string };

/** The health of a connection: one badge, at most three facts, and the cause with the next step when it needs one. */
export function CardBody({ card, keyLabels, now }: CardBodyProps) {
  const { id, tone, word } = cardState(card);
  return (
    <div className="flex flex-1 flex-col gap-3 border-line border-t px-4 pt-3.5 pb-4">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tone} icon={icons[id]}>
          {word}
        </Badge>
        {card.liveCampaigns > 0 && (
          <span className="text-ink-2 text-sm">Used by {liveWords(card.liveCampaigns)}</span>
        )}
      </p>
      {card.connection === null ? (
        <WhatItNeeds keyLabels={keyLabels} />
      ) : (
        <Facts facts={card.facts} now={now} />
      )}
      {id === 'needs_reentry' && (
        <Notice tone="warn" title="Its keys can no longer be read.">
          Deliveries wait, none is lost. <b className="font-semibold">Next step:</b> press Configure and enter
          the keys again.
        </Notice>
      )}
      {id === 'failing' && (
        <Notice tone="bad" title="The partner refuses the keys or the set-up.">
          {heldWords(card.facts.held)}, none is lost. <b className="font-semibold">Next step:</b> press
          Configure, then Test connection: it says what to do.
        </Notice>
      )}
      {id === 'off' && card.facts.held > 0 && (
        <p className="text-ink-2 text-sm">{heldWords(card.facts.held)} until it is switched on.</p>
      )}
      {id === 'needs_you' && (
        <p className="mt-auto border-line border-t pt-3 text-sm">
          <b className="font-semibold">{word}:</b> rejected, or tried until the schedule was used up. The
          participants of each campaign show which and why.
        </p>
      )}
    </div>
  );
}

/** "4 live campaigns" */
export function liveWords(count: number): string {
  return count === 1 ? '1 live campaign' : `${formatNumber(count)} live campaigns`;
}

const heldWords = (count: number) =>
  count === 1 ? '1 delivery is held' : `${formatNumber(count)} deliveries are held`;

function WhatItNeeds({ keyLabels }: { keyLabels: readonly string[] }) {
  return (
    <div>
      <p>To set it up you need</p>
      <ul className="mt-1.5 flex flex-col gap-1.5 text-ink-2">
        {keyLabels.map((label) => (
          <li key={label} className="flex items-center gap-2">
            <KeyRound />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ facts, now }: { facts: IntegrationCard['facts']; now: string }) {
  const { lastDeliveredAt, waiting, held } = facts;
  return (
    <dl className="grid grid-cols-[1.4fr_1fr_1fr] [&>div+div]:border-line [&>div+div]:border-l [&>div+div]:pl-3.5">
      <Fact label="Last delivery">
        {lastDeliveredAt === null ? 'None yet' : <RelativeTime at={lastDeliveredAt} now={now} />}
      </Fact>
      <Fact label="Waiting">{formatNumber(waiting)}</Fact>
      <Fact label="Held">{formatNumber(held)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="font-semibold text-[15px] leading-[22px]">{children}</dd>
    </div>
  );
}
