'use client';

import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { useToast } from '@/components/ui/toast';
import type { Countries } from '@/components/websites/country-select';
import { WebsiteDialog } from '@/components/websites/website-dialog';
import { WebsiteTable } from '@/components/websites/website-table';
import type { Website } from '@/lib/websites/list-websites';
import { deleteWebsite, saveWebsite } from './actions';

type WebsitesBoardProps = { websites: Website[]; countries: Countries; canManage: boolean };

export function WebsitesBoard({ websites, countries, canManage }: WebsitesBoardProps) {
  const [edited, setEdited] = useState<Website | null>(null);
  const [isOpen, setOpen] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const [deletions, setDeletions] = useState(0);
  const toast = useToast();
  const open = (website: Website | null) => {
    setEdited(website);
    setOpen(true);
  };
  const showSaved = (name: string) => {
    setOpen(false);
    toast({ text: `${name} is saved.` });
  };
  const showDeleted = (name: string) => {
    setDeletions((before) => before + 1);
    toast({ text: `${name} is deleted.` });
  };
  // The button that had the focus goes with its row.
  useEffect(() => {
    if (deletions > 0 && websites.length > 0) addButton.current?.focus();
  }, [deletions, websites.length]);
  const add = canManage && (
    <Button ref={addButton} tone="primary" onClick={() => open(null)}>
      <Plus />
      Add website
    </Button>
  );
  return (
    <>
      <PageHead title="Websites" crumbs={[{ label: 'Settings' }]} actions={add}>
        The brands and sites of your company. A campaign is on one of them.
      </PageHead>
      {!canManage && (
        <Notice title="You can look at this page." className="mb-4">
          Admins change it.
        </Notice>
      )}
      {websites.length === 0 ? (
        <Card>
          <EmptyState title="No website yet">A campaign is on a website and carries its name.</EmptyState>
        </Card>
      ) : (
        <WebsiteTable
          websites={websites}
          countries={countries}
          acts={canManage ? { remove: deleteWebsite, onEdit: open, onDeleted: showDeleted } : null}
        />
      )}
      <WebsiteDialog
        isOpen={isOpen}
        website={edited}
        countries={countries}
        save={saveWebsite}
        onSaved={showSaved}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
