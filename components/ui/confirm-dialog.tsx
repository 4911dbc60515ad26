'use client';

import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog, DialogHead } from './dialog';

type ConfirmDialogProps = {
  isOpen: boolean;
  title: string;
  /** What will happen, and to how many. */
  children: ReactNode;
  /** A verb with its object: "Switch off". */
  confirmLabel: string;
  busyWord?: string;
  /** Names the state that stays: "Keep it on". */
  keepLabel: string;
  tone?: 'primary' | 'danger';
  isBusy?: boolean;
  onConfirm: () => void;
  onKeep: () => void;
};

export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  busyWord,
  keepLabel,
  tone = 'primary',
  isBusy = false,
  onConfirm,
  onKeep,
}: ConfirmDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={(open) => !open && onKeep()} size="confirm">
      <DialogHead title={title} canClose={false} />
      <div className="overflow-auto px-6 text-ink-2 max-md:px-4">{children}</div>
      <div className="flex justify-end gap-2 px-6 py-5 max-md:px-4">
        <Button onClick={onKeep}>{keepLabel}</Button>
        <Button tone={tone} isBusy={isBusy} {...(busyWord ? { busyWord } : {})} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
