import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { HostedScreen } from './hosted-screen';
import { Progress } from './progress';

type Props = {
  website: string;
  definition: CampaignDefinition;
  formHref: string;
  start: string;
  progress: string;
};

/** The welcome screen of a campaign; its button is a link to the form. */
export function WelcomeScreen({ website, definition, formHref, start, progress }: Props) {
  const { general, welcome } = definition;
  return (
    <HostedScreen website={website} title={general.publicName}>
      <Progress text={progress} step={1} steps={2} />
      {welcome.title && <h2>{welcome.title}</h2>}
      {welcome.text && <p className="text">{welcome.text}</p>}
      <a className="go" href={formHref}>
        {welcome.button || start}
      </a>
    </HostedScreen>
  );
}
