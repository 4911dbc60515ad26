import { redirect } from 'next/navigation';
import { requireSession } from '@/lib/auth/require-session';

export default async function StartPage() {
  await requireSession();
  redirect('/campaigns');
}
