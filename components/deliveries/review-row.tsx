'use client';

import Link from 'next/link';
import type { Review } from '@/lib/deliveries/reviews/list-reviews';
import { Chip } from '../ui/chip';
import { Checkbox } from '../ui/choice';
import { RelativeTime } from '../ui/relative-time';
import { Td, Tr } from '../ui/table';

const block = 'align-top max-md:p-0 max-md:first:pl-0 max-md:last:pr-0';
const below = `${block} max-md:col-start-2 max-md:col-span-2`;
const head = 'text-ink-3 md:hidden';

type ReviewRowProps = {
  review: Review;
  now: string;
  isChosen: boolean;
  /** Null for who may only look. */
  onMark: ((isMarked: boolean) => void) | null;
};

export function ReviewRow({ review, now, isChosen, onMark }: ReviewRowProps) {
  const { at, email, fields, campaign, connection } = review;
  return (
    <Tr className="max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)_auto] max-md:gap-x-2 max-md:gap-y-1.5 max-md:px-4 max-md:py-3">
      <Td className={`${block} w-[1%] max-md:row-span-4`}>
        {onMark && (
          <Checkbox
            label={<span className="sr-only">Choose {email}</span>}
            checked={isChosen}
            onChange={(event) => onMark(event.target.checked)}
            className="-my-2 [&>label]:p-[7px] max-md:[&>label]:p-[11px]"
          />
        )}
      </Td>
      <Td className={`${block} wrap-anywhere font-semibold max-md:col-start-2 max-md:row-start-1`}>
        {email}
      </Td>
      <Td
        className={`${block} whitespace-nowrap text-ink-2 max-md:col-start-3 max-md:row-start-1 max-md:text-xs`}
      >
        <RelativeTime at={at} now={now} />
      </Td>
      <Td className={below}>
        <span className="flex flex-wrap gap-1 *:max-w-full *:truncate">
          {fields.map((field) => (
            <Chip key={field}>{field}</Chip>
          ))}
        </span>
      </Td>
      <Td className={`${below} wrap-anywhere`}>
        <span className={head}>Campaign: </span>
        <Link href={{ pathname: `/campaigns/${campaign.id}/statistics` }} className="link">
          {campaign.name}
        </Link>
      </Td>
      <Td className={`${below} wrap-anywhere text-ink-2`}>
        <span className={head}>Connection: </span>
        {connection}
      </Td>
    </Tr>
  );
}
