import { ExternalLink } from 'lucide-react';
import type { CampaignAddress } from '@/lib/campaigns/campaign-addresses';
import { buttonStyle } from '../../ui/button-style';
import { CopyButton } from '../../ui/copy-button';
import { StepCard } from '../editor/step-card';

const words = {
  minisite: { title: 'Minisite', help: 'A page of its own, to link to from anywhere.' },
  iframe: { title: 'Iframe', help: 'Paste this into a page of the website.' },
  mobile: { title: 'Mobile link', help: 'For apps, messages and QR codes.' },
} as const;

/** Where participants find the campaign; each channel is told apart in the statistics. */
export function AddressCard({ addresses }: { addresses: readonly CampaignAddress[] }) {
  return (
    <StepCard title="Where participants find it" className="gap-0">
      <ul className="-mb-5 -mx-5 max-md:-mx-4">
        {addresses.map(({ channel, url, code }) => {
          const { title, help } = words[channel];
          return (
            <li key={channel} className="border-line border-t px-5 py-3.5 max-md:px-4">
              <div className="flex flex-wrap items-center gap-2">
                <div className="min-w-[180px] flex-1">
                  <h4 className="font-semibold text-sm">{title}</h4>
                  <p className="text-ink-2 text-sm">{help}</p>
                </div>
                <CopyButton text={code} label={`Copy ${title}`} />
                <a
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`Open ${title} in a new tab`}
                  className={buttonStyle({ size: 'sm' })}
                >
                  <ExternalLink />
                  Open
                </a>
              </div>
              <code className="wrap-anywhere mt-2 block rounded-md bg-sunken px-3 py-2">{code}</code>
            </li>
          );
        })}
      </ul>
    </StepCard>
  );
}
