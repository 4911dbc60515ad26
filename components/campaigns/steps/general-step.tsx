'use client';

import type { CampaignDefinition } from '@/lib/campaigns/definition';
import type { Website } from '@/lib/websites/list-websites';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { type Countries, CountrySelect, countryName } from '../../websites/country-select';
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
  websites: readonly Website[];
  countries: Countries;
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

type CardProps = Pick<GeneralStepProps, 'websites' | 'countries' | 'base' | 'isPublished'> & {
  value: GeneralValue;
  errors: FieldErrors;
  set: (change: Partial<GeneralValue>) => void;
  setGeneral: (change: Partial<General>) => void;
};

const narrow = 'max-w-[640px]';

function NameCard({ value, errors, set, setGeneral, websites, countries }: CardProps) {
  const website = websites.find(({ id }) => id === value.websiteId);
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
            locales={website?.locales ?? []}
            onChoose={(locale) => setGeneral({ locale })}
          />
        </Field>
        <Field
          label="Country"
          help="Where participants live, when the form does not ask."
          error={errors['general.country']}
        >
          <CountrySelect
            name="general.country"
            value={value.general.country}
            countries={countries}
            none={noCountry(website, countries)}
            onChoose={(country) => setGeneral({ country })}
          />
        </Field>
      </div>
    </StepCard>
  );
}

/** A campaign without a country has the one of its website. */
const noCountry = (website: Website | undefined, countries: Countries): string =>
  website?.country ? `As the website: ${countryName(countries, website.country)}` : 'None';

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
