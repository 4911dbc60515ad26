'use client';

import type { Website } from '@/lib/websites/list-websites';
import { FailureNotice } from '../integrations/failure-notice';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { formatNumber } from '../ui/format-number';
import { localeNames } from '../ui/locale-names';
import { type Countries, countryName } from './country-select';
import { type DeleteWebsite, useDeletion } from './use-deletion';

export type WebsiteActs = {
  remove: DeleteWebsite;
  onEdit: (website: Website) => void;
  onDeleted: (name: string) => void;
};

type WebsiteRowProps = {
  website: Website;
  countries: Countries;
  /** Null for who may only look. */
  acts: WebsiteActs | null;
};

const cell = 'px-3 py-[9px] align-top max-lg:block max-lg:px-4 max-lg:py-0.5';
const head = 'text-ink-3 lg:hidden';

export function WebsiteRow({ website, countries, acts }: WebsiteRowProps) {
  const { name, domain, country, campaigns } = website;
  return (
    <tr className="border-line border-b last:border-b-0 max-lg:block max-lg:py-2.5">
      <th scope="row" className={`${cell} wrap-anywhere pl-5 text-left font-semibold text-base`}>
        {name}
      </th>
      <td className={`${cell} wrap-anywhere text-ink-2`}>{domain}</td>
      <td className={cell}>
        <span className={head}>Languages: </span>
        {languagesOf(website)}
      </td>
      <td className={cell}>
        <span className={head}>Country: </span>
        {country === null ? <span className="text-ink-3">None</span> : countryName(countries, country)}
      </td>
      <td className={`${cell} lg:text-right ${acts ? '' : 'lg:pr-5'}`}>
        <span className={head}>Campaigns: </span>
        {formatNumber(campaigns)}
      </td>
      {acts && (
        <td className={`${cell} max-lg:pt-2 lg:w-[1%] lg:pr-5`}>
          <Acts website={website} {...acts} />
        </td>
      )}
    </tr>
  );
}

/** The default one first. */
function languagesOf({ locale, locales }: Website): string {
  const others = locales.filter((other) => other !== locale).map((other) => localeNames[other]);
  const [first, ...rest] = [localeNames[locale], ...others];
  return rest.length === 0 ? `${first}` : [`${first} (default)`, ...rest].join(', ');
}

function Acts({ website, remove, onEdit, onDeleted }: WebsiteActs & { website: Website }) {
  const { id, name } = website;
  const deletion = useDeletion(id, remove, () => onDeleted(name));
  return (
    <>
      <div className="flex gap-2 lg:justify-end">
        <Button size="sm" onClick={() => onEdit(website)} aria-label={`Edit ${name}`}>
          Edit
        </Button>
        <Button
          size="sm"
          tone="danger"
          isBusy={deletion.isBusy}
          onClick={deletion.ask}
          aria-label={`Delete ${name}`}
        >
          Delete
        </Button>
      </div>
      {deletion.failure && (
        <FailureNotice
          failure={deletion.failure}
          title={`${name} is not deleted.`}
          className="mt-2 lg:min-w-[260px]"
        />
      )}
      <ConfirmDialog
        isOpen={deletion.isAsking}
        title={`Delete ${name}?`}
        confirmLabel="Delete"
        keepLabel="Keep it"
        tone="danger"
        onConfirm={deletion.confirm}
        onKeep={deletion.keep}
      >
        <p>
          No campaign can be put on it any more, and its own settings of integrations are no longer used. This
          cannot be undone.
        </p>
      </ConfirmDialog>
    </>
  );
}
