import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { HostedScreen } from './hosted-screen';

type Props = {
  website: string;
  definition: CampaignDefinition;
  receipt: string | null;
  receiptLabel: string;
};

/** The exit screen of a campaign, with the reference that the participant can quote. */
export function ExitScreen({ website, definition, receipt, receiptLabel }: Props) {
  const { general, exit } = definition;
  return (
    <HostedScreen website={website} title={general.publicName}>
      <svg className="tick" viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="24" />
        <path d="m14 25 7 7 14-15" />
      </svg>
      <h2>{exit.title}</h2>
      {exit.text && <p className="text">{exit.text}</p>}
      {receipt && (
        <p className="receipt">
          {receiptLabel} <strong>{receipt}</strong>
        </p>
      )}
      {exit.linkUrl && exit.linkLabel && (
        <a className="go" href={exit.linkUrl} rel="noopener">
          {exit.linkLabel}
        </a>
      )}
    </HostedScreen>
  );
}
