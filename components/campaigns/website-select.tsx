'use client';

import type { Website } from '@/lib/websites/list-websites';
import { Select } from '../ui/select';

type WebsiteSelectProps = {
  name: string;
  value: string;
  websites: readonly Website[];
  onChoose: (websiteId: string) => void;
};

export function WebsiteSelect({ name, value, websites, onChoose }: WebsiteSelectProps) {
  const isKnown = websites.some(({ id }) => id === value);
  return (
    <Select name={name} value={value} onChange={(event) => onChoose(event.target.value)}>
      {!isKnown && <option value={value}>Choose a website</option>}
      {websites.map((website) => (
        <option key={website.id} value={website.id}>
          {website.name} ({website.domain})
        </option>
      ))}
    </Select>
  );
}
