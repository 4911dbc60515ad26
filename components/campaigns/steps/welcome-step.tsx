'use client';

import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Switch } from '../../ui/switch';
import { Textarea } from '../../ui/textarea';
import { StepCard } from '../editor/step-card';
import { StepForm } from '../editor/step-form';
import type { StoredStep } from '../editor/use-draft';
import { type SaveStep, useStepForm } from '../editor/use-step-form';
import { PhonePreview, type PreviewFrame } from '../preview/phone-preview';
import { ScreenPreview } from '../preview/screen-preview';

type Welcome = CampaignDefinition['welcome'];

type WelcomeStepProps = {
  campaignId: string;
  stored: StoredStep<Welcome>;
  save: SaveStep;
  canEdit: boolean;
  frame: PreviewFrame;
};

export function WelcomeStep({ campaignId, stored, save, canEdit, frame }: WelcomeStepProps) {
  const { value, update, ...state } = useStepForm({ campaignId, step: 'welcome', stored, save });
  const { errors } = state;
  const set = (change: Partial<Welcome>) => update((before) => ({ ...before, ...change }));
  const preview = value.enabled ? (
    <PhonePreview frame={frame}>
      <ScreenPreview title={value.title} text={value.text} button={value.button} />
    </PhonePreview>
  ) : undefined;
  return (
    <StepForm title="Welcome screen" state={state} canEdit={canEdit} preview={preview}>
      <StepCard
        title="Welcome screen"
        detail={value.enabled ? 'Participants see it first.' : 'Participants begin with the form.'}
        action={
          <span className="mr-2">
            <Switch label="Welcome screen" isOn={value.enabled} onToggle={(enabled) => set({ enabled })} />
          </span>
        }
      >
        <Field label="Title" isOptional={!value.enabled} error={errors.title}>
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
        <Field label="Button" isOptional={!value.enabled} error={errors.button}>
          <Input
            name="button"
            value={value.button}
            maxLength={60}
            onChange={(event) => set({ button: event.target.value })}
          />
        </Field>
      </StepCard>
    </StepForm>
  );
}
