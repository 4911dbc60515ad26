'use client';

import { Settings2 } from 'lucide-react';
import type { ActionError } from '@/lib/actions/result';
import type { IntegrationCard as CardData } from '@/lib/integrations/list-integrations';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Switch } from '../ui/switch';
import { CardBody } from './card-body';
import { FailureNotice } from './failure-notice';
import { categoryLabels } from './filter-cards';
import { PartnerLogo } from './partner-logo';

type IntegrationCardProps = {
  card: CardData;
  /** What the keys are called. */
  keyLabels: readonly string[];
  mayManage: boolean;
  /** Why the last try to switch it did not work. */
  failure: ActionError | null;
  now: string;
  onToggle: (isOn: boolean) => void;
  onConfigure: () => void;
};

/** The element that a closed Configure dialog gives the focus back to. */
export const configureButtonId = (integrationId: string) => `configure-${integrationId}`;

export function IntegrationCard({ card, keyLabels, mayManage, failure, now, ...acts }: IntegrationCardProps) {
  const { connection } = card;
  const isOn = connection?.enabled === true;
  const headingId = `integration-${card.id}`;
  return (
    <Card as="li" aria-labelledby={headingId} className="flex flex-col">
      <div className="flex items-center gap-3 px-4 pt-4">
        <PartnerLogo src={card.logo} isOff={!isOn} />
        <div className="min-w-0 flex-1">
          <h2 id={headingId} className="font-semibold text-[15px] leading-5">
            {card.name}
          </h2>
          <p className="text-ink-2 text-xs">{categoryLabels[card.category]}</p>
        </div>
        <span title={mayManage ? undefined : 'Only admins can switch a connection'}>
          <Switch label={card.name} isOn={isOn} onToggle={acts.onToggle} disabled={!mayManage} />
        </span>
      </div>
      <p className="px-4 pt-2.5 pb-3.5 text-ink-2 lg:min-h-16">{card.description}</p>
      {failure !== null && (
        <FailureNotice
          failure={failure}
          title={isOn ? 'It stays on.' : 'It stays off.'}
          className="mx-4 mb-3.5"
        />
      )}
      <CardBody card={card} keyLabels={keyLabels} now={now} />
      <div className="flex min-h-[51px] items-center gap-2 border-line border-t py-2.5 pr-3 pl-4">
        <span className="min-w-0 flex-1 truncate text-ink-2 text-sm" title={connection?.name}>
          {connection?.name ?? 'No connection yet'}
        </span>
        {mayManage && (
          <Button id={configureButtonId(card.id)} size="sm" onClick={acts.onConfigure}>
            <Settings2 />
            Configure
          </Button>
        )}
      </div>
    </Card>
  );
}
