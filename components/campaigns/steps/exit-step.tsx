'use client';

import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import { StepCard } from '../editor/step-card';
import { StepForm } from '../editor/step-form';
import type { StoredStep } from '../editor/use-draft';
import { type SaveStep, useStepForm } from '../editor/use-step-form';
import { PhonePreview, type PreviewFrame } from '../preview/phone-preview';
import { ScreenPreview } from '../preview/screen-preview';

type Exit = CampaignDefinition['exit'];

type ExitStepProps = {
  campaignId: string;
  stored: StoredStep<Exit>;
  save: SaveStep;
  canEdit: boolean;
  frame: PreviewFrame;
};

export function ExitStep({ campaignId, stored, save, canEdit, frame }: ExitStepProps) {
  const { value, update, ...state } = useStepForm({ campaignId, step: 'exit', stored, save });
  const { errors } = state;
  const set = (change: Partial<Exit>) => update((before) => ({ ...before, ...change }));
  const link = value.linkUrl ? value.linkLabel : '';
  const preview = (
    <PhonePreview frame={frame}>
      <ScreenPreview title={value.title} text={value.text} button={link} />
    </PhonePreview>
  );
  return (
    <StepForm title="Exit screen" state={state} canEdit={canEdit} preview={preview}>
      <StepCard title="Thank you" detail="Participants see it once the form is sent.">
        <Field label="Title" error={errors.title}>
          <Input
            name="title"
            value={value.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field label="Text" isOptional error={errors.text}>
          <Textarea
            name="text"
            value={value.text}
            maxLength={2000}
            onChange={(event) => set({ text: event.target.value })}
          />
        </Field>
      </StepCard>
      <StepCard title="Link" detail="Shown when both are filled in.">
        <Field label="Link label" isOptional error={errors.linkLabel}>
          <Input
            name="linkLabel"
            value={value.linkLabel}
            maxLength={60}
            onChange={(event) => set({ linkLabel: event.target.value })}
          />
        </Field>
        <Field label="Link address" isOptional help="It begins with https://." error={errors.linkUrl}>
          <Input
            name="linkUrl"
            type="url"
            value={value.linkUrl}
            onChange={(event) => set({ linkUrl: event.target.value.trim() })}
          />
        </Field>
      </StepCard>
    </StepForm>
  );
}
