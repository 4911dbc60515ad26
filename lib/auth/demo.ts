import 'server-only';
import { env } from '../env';
import type { Role } from './roles';

export type DemoSignIn = { email: string; password: string; role: Role };

/** The people of the demo account, as the seed makes them. */
export const demoUsers: (DemoSignIn & { name: string })[] = [
  { email: 'admin@demo.example', password: 'passerelle-demo', role: 'admin', name: 'Ines Peeters' },
  { email: 'manager@demo.example', password: 'passerelle-demo', role: 'manager', name: 'Tom Aerts' },
];

/** What the sign-in screen offers: empty unless DEMO is 1. */
export function demoSignIns(): DemoSignIn[] {
  return env().DEMO ? demoUsers.map(({ email, password, role }) => ({ email, password, role })) : [];
}
