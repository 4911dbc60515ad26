import { z } from 'zod';
import type { CommunicationChange } from '../accounts/changes';
import { isTree } from '../accounts/merge-trees';
import type { Tree } from '../accounts/types';
import type { FieldError } from '../answers';
import { isIsoDate } from './check-value';

const communicationSchema = z.strictObject({
  status: z.enum(['optIn', 'optOut']),
  details: z.custom<Tree>(isTree).optional(),
  userActionTimestamp: z.custom<string>(isIsoDate).optional(),
});

/**
 * Reads what a write says of communications: `<channel>_<topic>` with a status; its time must be past (api.md section
 * 1.2).
 */
export function readCommunications(
  tree: Tree,
  { known, nowMs }: { known: ReadonlySet<string>; nowMs: number },
): { communications: Map<string, CommunicationChange>; errors: FieldError[] } {
  const communications = new Map<string, CommunicationChange>();
  const errors: FieldError[] = [];
  for (const [name, value] of Object.entries(tree)) {
    const change = communicationSchema.safeParse(value).data;
    const shown = name.slice(0, 100);
    const fieldName = `communications.${shown}`;
    if (!known.has(name)) {
      errors.push({ fieldName, errorCode: 400024, message: `Field is not in the schema: ${shown}` });
    } else if (!change || Date.parse(change.userActionTimestamp ?? '') > nowMs) {
      errors.push({ fieldName, errorCode: 400006, message: `Unallowed value for field: ${shown}` });
    } else {
      communications.set(name, withoutUndefined(change));
    }
  }
  return { communications, errors };
}

function withoutUndefined({ status, details, userActionTimestamp }: z.infer<typeof communicationSchema>) {
  return {
    status,
    ...(details ? { details } : {}),
    ...(userActionTimestamp === undefined ? {} : { userActionTimestamp }),
  };
}
