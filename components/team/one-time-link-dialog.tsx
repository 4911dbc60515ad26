'use client';

import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Dialog, DialogBody, DialogFoot, DialogHead } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

export type OneTimeLink = { url: string; expiresAt: Date; name: string; purpose: 'invitation' | 'password' };

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

type OneTimeLinkDialogProps = { link: OneTimeLink | null; isOpen: boolean; onClose: () => void };

export function OneTimeLinkDialog({ link, isOpen, onClose }: OneTimeLinkDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={(open) => !open && onClose()} size="confirm">
      {link && <OneTimeLinkContent link={link} onClose={onClose} />}
    </Dialog>
  );
}

/** Shows a link that is stored nowhere: once the dialog is closed, only a new one can be made. */
export function OneTimeLinkContent({ link, onClose }: { link: OneTimeLink; onClose: () => void }) {
  const isInvitation = link.purpose === 'invitation';
  return (
    <>
      <DialogHead
        title={isInvitation ? `${link.name} is on the team` : `A new password for ${link.name}`}
        description={
          isInvitation
            ? 'Send this link: it leads to choosing a password.'
            : 'Send this link. The old password works until a new one is chosen.'
        }
      />
      <DialogBody>
        <Field
          label="Link"
          help={`It works once, until ${moment.format(link.expiresAt)}. It is shown only now.`}
        >
          <div className="flex items-center gap-2">
            <Input readOnly value={link.url} onFocus={(event) => event.currentTarget.select()} />
            <CopyButton text={link.url} label="Copy the link" />
          </div>
        </Field>
      </DialogBody>
      <DialogFoot>
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </DialogFoot>
    </>
  );
}
