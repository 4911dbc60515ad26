'use client';

import type { CampaignDefinition, FormField, OptIn } from '@/lib/campaigns/definition';
import { rowsTaking, sourceOf } from '@/lib/campaigns/pushed-values';
import type { Variable } from '@/lib/forms/variables';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import { StepCard } from '../editor/step-card';
import type { FieldErrors } from '../editor/step-errors';
import { StepForm } from '../editor/step-form';
import type { StoredStep } from '../editor/use-draft';
import { type SaveStep, useStepForm } from '../editor/use-step-form';
import { FormPreview } from '../preview/form-preview';
import { PhonePreview, type PreviewFrame } from '../preview/phone-preview';
import { FieldsCard } from './fields-card';
import { OptInsCard } from './opt-ins-card';
import { type OfferedConnection, SignOnCard } from './sign-on-card';
import { useOrderedList } from './use-ordered-list';

type Form = CampaignDefinition['form'];

type FormStepProps = {
  campaignId: string;
  stored: StoredStep<Form>;
  save: SaveStep;
  canEdit: boolean;
  frame: PreviewFrame;
  /** What each variable is called in the campaign's language. */
  labels: Record<Variable, string>;
  connections: readonly OfferedConnection[];
};

export function FormStep(props: FormStepProps) {
  const { campaignId, stored, save, canEdit, frame, labels, connections } = props;
  const { value, update, ...state } = useStepForm({ campaignId, step: 'form', stored, save });
  const { errors } = state;
  const set = (change: Partial<Form>) => update((before) => ({ ...before, ...change }));
  const fields = useOrderedList<FormField>({
    list: 'field',
    items: value.fields,
    nameOf: ({ variable }) => variable,
    titleOf: ({ label }) => label || 'The field',
    update: (change) => update((before) => ({ ...before, fields: change(before.fields) })),
  });
  const optIns = useOrderedList<OptIn>({
    list: 'opt-in',
    items: value.optIns,
    nameOf: ({ name }) => name,
    titleOf: ({ name }) => `Opt-in ${name}`,
    update: (change) => update((before) => ({ ...before, optIns: change(before.optIns) })),
  });
  const rows = connections.find(({ id }) => id === value.connectionId)?.rows ?? null;
  const preview = (
    <PhonePreview frame={frame} intro={value.intro}>
      <FormPreview form={value} selectedField={fields.selected} selectedOptIn={optIns.selected} />
    </PhonePreview>
  );
  return (
    <StepForm title="Form" state={state} canEdit={canEdit} preview={preview}>
      <FieldsCard
        fields={value.fields}
        list={fields}
        labels={labels}
        isNotPushed={(field) => rows !== null && rowsTaking(rows, sourceOf(field)).length === 0}
        errors={errors}
        canEdit={canEdit}
      />
      <SignOnCard
        form={value}
        connections={connections}
        error={errors.connectionId}
        onChoose={(connectionId) => set({ connectionId })}
      />
      <OptInsCard
        optIns={value.optIns}
        list={optIns}
        pushedOf={({ name }) => rows && rowsTaking(rows, { optIn: name })}
        errors={errors}
        canEdit={canEdit}
      />
      <TextsCard form={value} errors={errors} set={set} />
    </StepForm>
  );
}

type TextsCardProps = { form: Form; errors: FieldErrors; set: (change: Partial<Form>) => void };

function TextsCard({ form, errors, set }: TextsCardProps) {
  return (
    <StepCard title="Texts">
      <Field label="Title" isOptional help="Above the fields." error={errors.title}>
        <Input
          name="title"
          value={form.title}
          maxLength={200}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <Field label="Introduction" isOptional error={errors.intro}>
        <Textarea
          name="intro"
          value={form.intro}
          maxLength={2000}
          rows={3}
          onChange={(event) => set({ intro: event.target.value })}
        />
      </Field>
      <Field label="Button" help="The last thing that participants press." error={errors.submit}>
        <Input
          name="submit"
          value={form.submit}
          maxLength={60}
          onChange={(event) => set({ submit: event.target.value })}
        />
      </Field>
    </StepCard>
  );
}
