import type { Metadata } from 'next';
import { z } from 'zod';
import { DoorHead } from '@/components/shell/door';
import { demoSignIns } from '@/lib/auth/demo';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

const querySchema = z.object({ callbackUrl: z.string().catch('') });

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl } = querySchema.parse(await searchParams);
  return (
    <>
      <DoorHead title="Sign in">Use the address that you were invited with.</DoorHead>
      <SignInForm callbackUrl={callbackUrl} demo={demoSignIns()} />
    </>
  );
}
