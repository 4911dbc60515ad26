'use client';

import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { Field } from '../../ui/field';
import { useHydrated } from '../../ui/use-hydrated';
import { StepCard } from '../editor/step-card';
import type { FieldErrors } from '../editor/step-errors';
import { InstantInput, partOfInstant } from './instant-input';

type General = CampaignDefinition['general'];
type DatesCardProps = {
  general: General;
  errors: FieldErrors;
  setGeneral: (change: Partial<General>) => void;
};

/** When participants are let in. */
export function DatesCard({ general, errors, setGeneral }: DatesCardProps) {
  const isHydrated = useHydrated();
  const zone = isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'yours';
  const errorOf = (name: 'startsAt' | 'endsAt') =>
    errors[`general.${name}`] && general[name] === partOfInstant
      ? 'Enter the whole date and time, or none of it.'
      : errors[`general.${name}`];
  return (
    <StepCard
      title="Dates"
      detail={`Participants are let in between these two. The time zone is ${zone}.`}
      className="max-w-[640px]"
    >
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Starts" isOptional help="Empty: as soon as it is on." error={errorOf('startsAt')}>
          <InstantInput
            name="general.startsAt"
            value={general.startsAt}
            onChange={(startsAt) => setGeneral({ startsAt })}
          />
        </Field>
        <Field label="Ends" isOptional help="Empty: until it is switched off." error={errorOf('endsAt')}>
          <InstantInput
            name="general.endsAt"
            value={general.endsAt}
            onChange={(endsAt) => setGeneral({ endsAt })}
          />
        </Field>
      </div>
    </StepCard>
  );
}
