import type { Role } from './auth/roles';

/** Who acts. The system is an actor too: seeds, workers and commands are not a missing user. */
type Actor = { kind: 'user'; userId: string; name: string; role: Role } | { kind: 'system'; name: string };

/** What every verb of the console gets: the account it may see and who asks. */
export type Context = { accountId: string; actor: Actor };
