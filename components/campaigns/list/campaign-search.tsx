'use client';

import Form from 'next/form';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { SearchInput } from '../../ui/search-input';

const pauseMs = 250;

/** Searches while typing, and on Enter where JavaScript is late. The words stand in the URL. */
export function CampaignSearch({ search }: { search: string }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(search);
  const [shown, setShown] = useState(search);
  const [asked, setAsked] = useState(search);
  if (shown !== search) {
    setShown(search);
    if (asked !== search) setText(search);
  }
  // A search that is still waiting must not bring the person back to this page.
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const query = value.trim();
      setAsked(query);
      if (query !== search)
        router.replace(query ? `/campaigns?search=${encodeURIComponent(query)}` : '/campaigns');
    }, pauseMs);
  };
  return (
    <Form action="/campaigns" role="search" className="w-full max-w-[340px] max-md:max-w-none">
      <SearchInput
        label="Search campaigns"
        name="search"
        value={text}
        maxLength={100}
        onChange={(event) => type(event.target.value)}
      />
    </Form>
  );
}
