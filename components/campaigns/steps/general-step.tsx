'use client';

import type { CampaignDefinition } from '@/lib/campaigns/definition';
import type { WebsiteChoice } from '@/lib/campaigns/queries';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { StepCard } from '../editor/step-card';
import type { FieldErrors } from '../editor/step-errors';
import { StepForm } from '../editor/step-form';
import type { StoredStep } from '../editor/use-draft';
import { type SaveStep, useStepForm } from '../editor/use-step-form';
import { LocaleSelect } from '../locale-select';
import { WebsiteSelect } from '../website-select';
import { DatesCard } from './dates-card';

type General = CampaignDefinition['general'];
export type GeneralValue = { internalName: string; slug: string; websiteId: string; general: General };

type GeneralStepProps = {
  campaignId: string;
  stored: StoredStep<GeneralValue>;
  save: SaveStep;
  canEdit: boolean;
  websites: readonly WebsiteChoice[];
  /** What stands before the slug. */
  base: string;
  isPublished: boolean;
};

export function GeneralStep({ campaignId, stored, save, canEdit, ...around }: GeneralStepProps) {
  const { value, update, ...state } = useStepForm({ campaignId, step: 'general', stored, save });
  const set = (change: Partial<GeneralValue>) => update((before) => ({ ...before, ...change }));
  const setGeneral = (change: Partial<General>) =>
    update((before) => ({ ...before, general: { ...before.general, ...change } }));
  const card = { value, errors: state.errors, set, setGeneral, ...around };
  return (
    <StepForm title="General" state={state} canEdit={canEdit}>
      <NameCard {...card} />
      <AddressCard {...card} />
      <DatesCard general={value.general} errors={state.errors} setGeneral={setGeneral} />
    </StepForm>
  );
}

type CardProps = Pick<GeneralStepProps, 'websites' | 'base' | 'isPublished'> & {
  value: GeneralValue;
  errors: FieldErrors;
  set: (change: Partial<GeneralValue>) => void;
  setGeneral: (change: Partial<General>) => void;
};

const narrow = 'max-w-[640px]';

function NameCard({ value, errors, set, setGeneral, websites }: CardProps) {
  return (
    <StepCard title="Name" className={narrow}>
      <Field label="Internal name" help="Only you and your colleagues see it." error={errors.internalName}>
        <Input
          name="internalName"
          value={value.internalName}
          maxLength={120}
          onChange={(event) => set({ internalName: event.target.value })}
        />
      </Field>
      <Field
        label="Public name"
        help="Participants see it above the form and in their browser’s tab."
        error={errors['general.publicName']}
      >
        <Input
          name="general.publicName"
          value={value.general.publicName}
          maxLength={120}
          onChange={(event) => setGeneral({ publicName: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Website" error={errors.websiteId}>
          <WebsiteSelect
            name="websiteId"
            value={value.websiteId}
            websites={websites}
            onChoose={(websiteId) => set({ websiteId })}
          />
        </Field>
        <Field label="Language" help="Of the form’s own words and messages." error={errors['general.locale']}>
          <LocaleSelect
            name="general.locale"
            value={value.general.locale}
            onChoose={(locale) => setGeneral({ locale })}
          />
        </Field>
      </div>
    </StepCard>
  );
}

function AddressCard({ value, errors, set, base, isPublished }: CardProps) {
  const help = isPublished
    ? 'The address is public already, so it stays as it is.'
    : 'Letters, digits and hyphens. It stays as it is once the campaign is published.';
  return (
    <StepCard title="Address" className={narrow}>
      <Field label="Address" help={help} error={errors.slug}>
        <Input
          name="slug"
          value={value.slug}
          maxLength={80}
          readOnly={isPublished}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => set({ slug: event.target.value })}
        />
      </Field>
      {!errors.slug && (
        <p className="wrap-anywhere text-ink-2 text-sm">
          {base}
          <b className="font-semibold text-ink">{value.slug}</b>
        </p>
      )}
    </StepCard>
  );
}
