import type { Metadata } from 'next';
import { z } from 'zod';
import { DoorHead } from '@/components/shell/door';
import { LinkGone } from '@/components/team/link-gone';
import { isCodeValid } from '@/lib/team/is-code-valid';
import { SetupForm } from './setup-form';

// The address holds the code, so a referrer names the origin at most. It names that: without it, browsers hide where
// the form came from, and Next refuses it where JavaScript is off.
export const metadata: Metadata = { title: 'Set up', referrer: 'strict-origin' };

const querySchema = z.object({ code: z.string().max(200).catch('') });

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const { code } = querySchema.parse(await searchParams);
  if (!(await isCodeValid({ purpose: 'setup', code }))) {
    return <LinkGone nextStep="While there is no user, each start of Passerelle prints a new one." />;
  }
  return (
    <>
      <DoorHead title="Set up Passerelle">
        You become the first admin, and add your colleagues afterwards.
      </DoorHead>
      <SetupForm code={code} />
    </>
  );
}
