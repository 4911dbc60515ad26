import 'server-only';
import { prisma } from '../db/client';
import { type CodePurpose, findOneTimeCode } from './one-time-code';

/** Whether the code of a one-time link can still be used. */
export async function isCodeValid(input: { purpose: CodePurpose; code: string }): Promise<boolean> {
  return (await findOneTimeCode(prisma(), input)) !== null;
}
