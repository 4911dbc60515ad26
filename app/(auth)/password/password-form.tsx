'use client';

import { useLinkForm } from '@/components/team/use-link-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PasswordInput } from '@/components/ui/password-input';
import { setPasswordSchema } from '@/lib/team/schemas';
import { choosePassword } from './actions';

export function PasswordForm({ code }: { code: string }) {
  const { state, isPending, errorOf, onBlur, form } = useLinkForm(choosePassword, setPasswordSchema);
  return (
    <form {...form} className="flex flex-col gap-[18px]">
      {state.error !== null && <Notice tone="bad" title={state.error} isAlert />}
      <input type="hidden" name="code" value={code} />
      <Field label="New password" help="At least 12 characters." error={errorOf('password')}>
        <PasswordInput
          name="password"
          autoComplete="new-password"
          onBlur={onBlur}
          className="h-[42px] max-md:h-[42px]"
        />
      </Field>
      <Button type="submit" tone="primary" size="lg" isBusy={isPending} busyWord="Saving">
        Save and sign in
      </Button>
    </form>
  );
}
