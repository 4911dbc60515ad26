'use client';

import type { CampaignDefinition } from '@/lib/campaigns/definition';
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
import { type OfferedConnection, SignOnCard } from './sign-on-card';
import { useFieldList } from './use-field-list';

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
  const list = useFieldList({
    fields: value.fields,
    labels,
    update: (change) => update((before) => ({ ...before, fields: change(before.fields) })),
  });
  const preview = (
    <PhonePreview frame={frame} intro={value.intro}>
      <FormPreview form={value} selected={list.selected} />
    </PhonePreview>
  );
  return (
    <StepForm title="Form" state={state} canEdit={canEdit} preview={preview}>
      <FieldsCard fields={value.fields} list={list} labels={labels} errors={errors} canEdit={canEdit} />
      <SignOnCard
        connectionId={value.connectionId}
        connections={connections}
        onForm={new Set(value.fields.map(({ variable }) => variable))}
        error={errors.connectionId}
        onChoose={(connectionId) => set({ connectionId })}
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
