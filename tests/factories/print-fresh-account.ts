import { closeDatabase, prisma } from '@/lib/db/client';
import { factoryPassword, makeAccount, makeUser } from './accounts';

// Prints an account in which nothing is set up yet, for browser tests, which cannot load server code themselves.
const { accountId } = await makeAccount('Fresh Media');
const { userId: adminId, email } = await makeUser(accountId, 'admin');
const manager = await makeUser(accountId, 'manager');
await prisma().user.update({ where: { id: adminId }, data: { name: 'Ada Admin' } });
await closeDatabase();
console.log(JSON.stringify({ accountId, admin: email, manager: manager.email, password: factoryPassword }));
