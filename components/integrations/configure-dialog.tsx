'use client';

import { useRef } from 'react';
import { Dialog, DialogHead } from '../ui/dialog';
import { ConfigureForm, type ConfigureFormHandle, type ConfigureFormProps } from './configure-form';
import { configureButtonId } from './integration-card';
import { PartnerLogo } from './partner-logo';

type ConfigureDialogProps = ConfigureFormProps & { isOpen: boolean };

export function ConfigureDialog({ isOpen, ...form }: ConfigureDialogProps) {
  const { card, onClose } = form;
  const handle = useRef<ConfigureFormHandle>(null);
  const leave = () => (handle.current === null ? onClose() : handle.current.leave());
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && leave()}
      returnFocusTo={configureButtonId(card.id)}
    >
      <DialogHead
        title={`Configure ${card.name}`}
        description={card.description}
        icon={<PartnerLogo src={card.logo} />}
      />
      <ConfigureForm {...form} ref={handle} />
    </Dialog>
  );
}
