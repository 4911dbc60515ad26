'use client';

import { Eye } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog, DialogBody, DialogHead } from '../../ui/dialog';

/** The preview beside the work, where there is room for it. */
export function PreviewPane({ children }: { children: ReactNode }) {
  return (
    <aside aria-label="Preview" className="border-line border-l bg-sunken px-5 py-6 max-xl:hidden">
      <div className="sticky top-6">{children}</div>
    </aside>
  );
}

/** The same behind a button, where there is none. */
export function PreviewDialog({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="xl:hidden">
      <Button onClick={() => setOpen(true)}>
        <Eye />
        Preview
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} size="confirm">
        <DialogHead title="Preview" />
        <DialogBody>{children}</DialogBody>
      </Dialog>
    </span>
  );
}
