import type { ComponentProps } from 'react';
import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { pairedVariables } from './field-layout';
import { HostedScreen } from './hosted-screen';
import { ParticipationForm } from './participation-form';
import { Progress } from './progress';

type FormProps = ComponentProps<typeof ParticipationForm>;
type Props = {
  website: string;
  definition: CampaignDefinition;
  progress: string;
} & Pick<FormProps, 'participate' | 'initial' | 'nativePath' | 'hidden' | 'options' | 'texts'>;

/** The form screen of a campaign. */
export function FormScreen({ website, definition, progress, ...form }: Props) {
  const { general, welcome, form: step } = definition;
  return (
    <HostedScreen website={website} title={general.publicName} intro={step.intro}>
      {welcome.enabled && <Progress text={progress} step={2} steps={2} />}
      {step.title && <h2>{step.title}</h2>}
      <ParticipationForm
        {...form}
        asked={{ fields: step.fields, optIns: step.optIns }}
        paired={[...pairedVariables(step.fields)]}
        submit={step.submit}
      />
    </HostedScreen>
  );
}
