'use client';

import type { Website } from '@/lib/websites/list-websites';
import { Card } from '../ui/card';
import { cn } from '../ui/cn';
import type { Countries } from './country-select';
import { type WebsiteActs, WebsiteRow } from './website-row';

type WebsiteTableProps = { websites: readonly Website[]; countries: Countries; acts: WebsiteActs | null };

const heads = ['Name', 'Domain', 'Languages', 'Country', 'Campaigns'];

/** All websites; below 1061 px a row becomes a block. */
export function WebsiteTable({ websites, acts, countries }: WebsiteTableProps) {
  return (
    <Card as="div">
      <table className="w-full border-collapse text-sm max-lg:block">
        <caption className="sr-only">Websites, by name</caption>
        <thead className="max-lg:sr-only">
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className={cn(
                  'whitespace-nowrap border-line border-b px-3 py-2 text-left font-medium text-ink-3 text-xs first:pl-5 last:pr-5',
                  head === 'Campaigns' && 'text-right',
                )}
              >
                {head}
              </th>
            ))}
            {acts && (
              <th scope="col" className="border-line border-b py-2 pr-5 pl-3">
                <span className="sr-only">What can be done</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {websites.map((website) => (
            <WebsiteRow key={website.id} website={website} countries={countries} acts={acts} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}
