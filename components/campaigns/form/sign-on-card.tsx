'use client';

import { useId } from 'react';
import type { CampaignDefinition } from '@/lib/campaigns/definition';
import type { SignOnChoice } from '@/lib/campaigns/publish-problems';
import type { PushedRows } from '@/lib/campaigns/pushed-values';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { LeftOutNotice } from './left-out-notice';
import { MappingTable } from './mapping-table';

/** A connection that can be chosen, with what it does with each value and why it leaves one out, in words. */
export type OfferedConnection = SignOnChoice & {
  rows: PushedRows | null;
  reasons: Readonly<Record<string, string>>;
};

type SignOnCardProps = {
  form: CampaignDefinition['form'];
  connections: readonly OfferedConnection[];
  error: string | undefined;
  onChoose: (connectionId: string | null) => void;
};

/** Where participants get their account. Its heading is the label of the choice. */
export function SignOnCard({ form, connections, error, onChoose }: SignOnCardProps) {
  const id = useId();
  const { connectionId } = form;
  const chosen = connections.find((connection) => connection.id === connectionId);
  const offered = connections.filter(({ enabled, id: offeredId }) => enabled || offeredId === connectionId);
  return (
    <Card className="overflow-hidden">
      <div className="flex flex-col gap-2.5 px-5 pt-4 pb-4 max-md:px-4">
        <div>
          <h3 className="font-semibold text-md tracking-[-0.005em]">
            <label htmlFor={id}>Single Sign-On (SSO)</label>
          </h3>
          <p id={`${id}-help`} className="text-ink-2 text-sm">
            Everyone who sends this form gets an e-mail based account here.
          </p>
        </div>
        <Select
          id={id}
          name="connectionId"
          aria-describedby={`${id}-help`}
          aria-invalid={error ? true : undefined}
          value={connectionId ?? ''}
          onChange={(event) => onChoose(event.target.value || null)}
        >
          <option value="">None</option>
          {offered.map(({ id: offeredId, name, enabled }) => (
            <option key={offeredId} value={offeredId}>
              {enabled ? name : `${name} (switched off)`}
            </option>
          ))}
          {connectionId && !chosen && (
            <option value={connectionId}>A connection that no longer exists</option>
          )}
        </Select>
        <SignOnNotice connectionId={connectionId} chosen={chosen} hasAny={offered.length > 0} error={error} />
      </div>
      {chosen && (
        <>
          <MappingTable key={chosen.id} fields={form.fields} rows={chosen.rows} reasons={chosen.reasons} />
          <div className="px-5 py-3 empty:hidden max-md:px-4">
            <LeftOutNotice form={form} rows={chosen.rows} reasons={chosen.reasons} />
          </div>
        </>
      )}
    </Card>
  );
}

type SignOnNoticeProps = {
  connectionId: string | null;
  chosen: OfferedConnection | undefined;
  hasAny: boolean;
  error: string | undefined;
};

function SignOnNotice({ connectionId, chosen, hasAny, error }: SignOnNoticeProps) {
  if (error) {
    return (
      <Notice tone="bad" title={error} isAlert>
        Your other changes wait here until this is settled.
      </Notice>
    );
  }
  if (chosen && !chosen.enabled) {
    return (
      <Notice tone="warn" title={`${chosen.name} is switched off.`}>
        It stays chosen, and deliveries to it are held. An admin switches it on under Integrations &amp;
        partners.
      </Notice>
    );
  }
  if (connectionId && !chosen) {
    return (
      <Notice tone="bad" title="The chosen connection no longer exists.">
        Choose another one, or None, before you publish.
      </Notice>
    );
  }
  if (hasAny) return null;
  return (
    <Notice title="There is no connection to choose yet.">
      An admin configures one and switches it on under Integrations &amp; partners.
    </Notice>
  );
}
