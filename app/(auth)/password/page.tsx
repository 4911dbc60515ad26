import type { Metadata } from 'next';
import { z } from 'zod';
import { DoorHead } from '@/components/shell/door';
import { LinkGone } from '@/components/team/link-gone';
import { isCodeValid } from '@/lib/team/is-code-valid';
import { PasswordForm } from './password-form';

// The address holds the code, so a referrer names the origin at most. It names that: without it, browsers hide where
// the form came from, and Next refuses it where JavaScript is off.
export const metadata: Metadata = { title: 'Choose a password', referrer: 'strict-origin' };

const querySchema = z.object({ code: z.string().max(200).catch('') });

export default async function PasswordPage({ searchParams }: PageProps<'/password'>) {
  const { code } = querySchema.parse(await searchParams);
  if (!(await isCodeValid({ purpose: 'password', code }))) {
    return <LinkGone nextStep="Ask an admin of your account for a new one." />;
  }
  return (
    <>
      <DoorHead title="Choose a password">
        You are signed in with it at once, and signed out everywhere else.
      </DoorHead>
      <PasswordForm code={code} />
    </>
  );
}
