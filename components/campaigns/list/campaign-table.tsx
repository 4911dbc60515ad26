import Link from 'next/link';
import type { CampaignListItem } from '@/lib/campaigns/queries';
import { RelativeTime } from '../../ui/relative-time';
import { Table, Td, Th, Tr } from '../../ui/table';
import { StatusBadge } from '../status-badge';

type CampaignTableProps = { campaigns: readonly CampaignListItem[]; now: string };

/** Rows become blocks on a phone: the name first, what belongs to it below. */
export function CampaignTable({ campaigns, now }: CampaignTableProps) {
  return (
    <Table className="max-md:block [&_tbody]:max-md:block">
      <caption className="sr-only">Campaigns, the newest first</caption>
      <thead className="max-md:hidden">
        <tr>
          <Th>Campaign</Th>
          <Th>Website</Th>
          <Th>Status</Th>
          <Th isNumber>Revision</Th>
          <Th>Changes</Th>
          <Th isNumber>Changed</Th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} now={now} />
        ))}
      </tbody>
    </Table>
  );
}

const block = 'max-md:p-0 max-md:first:pl-0 max-md:last:pr-0';

function CampaignRow({ campaign, now }: { campaign: CampaignListItem; now: string }) {
  const { id, internalName, website, status, revision, hasUnpublishedChanges, updatedAt } = campaign;
  const isAhead = revision !== null && hasUnpublishedChanges;
  return (
    <Tr className="max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1.5 max-md:px-4 max-md:py-3">
      <Td className={`${block} max-w-[420px] max-md:max-w-none max-md:basis-full`}>
        <Link
          href={{ pathname: `/campaigns/${id}` }}
          className="wrap-anywhere font-medium text-base text-ink hover:underline"
        >
          {internalName}
        </Link>
      </Td>
      <Td className={`${block} wrap-anywhere text-ink-2 max-md:order-2`}>{website}</Td>
      <Td className={`${block} max-md:order-1`}>
        <StatusBadge status={status} />
      </Td>
      <Td isNumber className={`${block} text-ink-2 max-md:hidden`}>
        {revision ?? '–'}
      </Td>
      <Td
        className={`${block} text-ink-2 max-md:order-4 max-md:basis-full ${isAhead ? '' : 'max-md:hidden'}`}
      >
        {isAhead && 'Not published yet'}
      </Td>
      <Td isNumber className={`${block} whitespace-nowrap text-ink-2 max-md:order-3 max-md:ml-auto`}>
        <RelativeTime at={updatedAt} now={now} />
      </Td>
    </Tr>
  );
}
