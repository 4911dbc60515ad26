import { missingFields } from '../accounts/missing-fields';
import type { FullAccount } from '../accounts/types';
import { type Answer, refuse } from '../answers';
import type { Site } from '../site';

/** 206001, with the names of the required fields that are missing, if that is why (api.md section 4.1). */
export function pendingRegistration({ schema }: Site, full: FullAccount): Answer {
  const names = missingFields(schema, full);
  const details = `Missing required fields for registration: ${names.join(', ')}`;
  return refuse(206001, names.length > 0 ? details : 'Registration was not finalized');
}
