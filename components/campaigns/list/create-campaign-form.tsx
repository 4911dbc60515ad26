'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import { type Locale, localeSchema } from '@/lib/forms/variables';
import type { Website } from '@/lib/websites/list-websites';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { callAction } from '../editor/call-action';
import { FailureNotice } from '../editor/failure-notice';
import { LocaleSelect } from '../locale-select';
import { WebsiteSelect } from '../website-select';

type CreateCampaign = (input: unknown) => Promise<ActionResult<{ campaignId: string }>>;
type Draft = { internalName: string; websiteId: string; locale: Locale };
type CreateCampaignFormProps = { websites: readonly Website[]; create: CreateCampaign };

/** Asks for as little as a campaign needs; the rest is set up in the configurator. */
export function CreateCampaignForm({ websites, create }: CreateCampaignFormProps) {
  const router = useRouter();
  const [only] = websites;
  const [draft, setDraft] = useState<Draft>({
    internalName: '',
    websiteId: only?.id ?? '',
    locale: only?.locale ?? 'en',
  });
  const [failure, setFailure] = useState<ActionError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const result = await callAction(() => create(draft));
    setFailure(result.ok ? null : result.error);
    if (result.ok) router.push(`/campaigns/${result.data.campaignId}/general`);
    else setBusy(false);
  };
  const chosen = websites.find(({ id }) => id === draft.websiteId);
  const chooseWebsite = (websiteId: string) => {
    const website = websites.find(({ id }) => id === websiteId);
    set({ websiteId, ...(website ? { locale: website.locale } : {}) });
  };
  return (
    <Card className="max-w-[600px]">
      <form noValidate onSubmit={submit} aria-label="Create campaign">
        <div className="flex flex-col gap-4 p-5 max-md:p-4">
          {failure && <FailureNotice failure={failure} title="The campaign is not created." />}
          <Field
            label="Internal name"
            help="Participants see it too until you give it another public name."
            error={failure?.fields.internalName}
          >
            <Input
              name="internalName"
              value={draft.internalName}
              maxLength={120}
              autoFocus
              onChange={(event) => set({ internalName: event.target.value })}
            />
          </Field>
          <Field label="Website" error={failure?.fields.websiteId}>
            <WebsiteSelect
              name="websiteId"
              value={draft.websiteId}
              websites={websites}
              onChoose={chooseWebsite}
            />
          </Field>
          <Field label="Language" help="Of the form’s own words and messages." error={failure?.fields.locale}>
            <LocaleSelect
              name="locale"
              value={draft.locale}
              locales={chosen?.locales ?? localeSchema.options}
              onChoose={(locale) => set({ locale })}
            />
          </Field>
        </div>
        <div className="flex justify-end gap-2.5 border-line border-t px-5 py-3.5 max-md:px-4">
          <ButtonLink href="/campaigns">Cancel</ButtonLink>
          <Button type="submit" tone="primary" isBusy={isBusy} busyWord="Creating">
            Create campaign
          </Button>
        </div>
      </form>
    </Card>
  );
}
