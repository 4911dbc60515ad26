'use client';

import { useActionState, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { PasswordInput } from '@/components/ui/password-input';
import { signIn } from '../actions';
import { type DemoSignIn, DemoSignIns } from './demo-sign-ins';

type SignInFormProps = { callbackUrl: string; demo: DemoSignIn[] };

/** Sends itself as a plain form where JavaScript is off. */
export function SignInForm({ callbackUrl, demo }: SignInFormProps) {
  const [state, action, isPending] = useActionState(signIn, { error: null, email: '' });
  const emailRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);
  const submitRef = useRef<HTMLButtonElement>(null);

  const fill = ({ email, password }: DemoSignIn) => {
    if (emailRef.current) emailRef.current.value = email;
    if (passwordRef.current) passwordRef.current.value = password;
    submitRef.current?.focus();
  };

  return (
    <form action={action} className="flex flex-col gap-[18px]">
      {state.error !== null && <Notice tone="bad" title={state.error} isAlert />}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field label="E-mail">
        <Input
          ref={emailRef}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state.email}
          className="h-[42px] max-md:h-[42px]"
        />
      </Field>
      <Field label="Password">
        <PasswordInput
          ref={passwordRef}
          name="password"
          autoComplete="current-password"
          required
          className="h-[42px] max-md:h-[42px]"
        />
      </Field>
      <Button ref={submitRef} type="submit" tone="primary" size="lg" isBusy={isPending} busyWord="Signing in">
        Sign in
      </Button>
      <p className="text-ink-2 text-sm">Cannot get in? Ask an admin of your account.</p>
      {demo.length > 0 && <DemoSignIns people={demo} onUse={fill} />}
    </form>
  );
}
