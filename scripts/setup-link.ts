import { closeDatabase } from '../lib/db/client';
import { createSetupLink } from '../lib/team/create-setup-link';

const link = await createSetupLink();
if (link) console.log(link);
await closeDatabase();
