import type { FullAccount } from '../accounts/types';
import { type Answer, ok, refuse, refuseFields } from '../answers';
import { isTrue } from '../flags';
import type { Access } from '../schema/check-fields';
import type { MethodInput } from './index';
import { type Content, checkContent } from './read-content';
import { tellWebhooks } from './tell-webhooks';
import { storeFull } from './write-person';

/**
 * Writes a full account and, with it, the e-mail account of its main address (api.md sections 8.4 and 8.5). A server may
 * also set isActive and isVerified.
 */
export function writeFullAccount(
  call: MethodInput,
  { full, content, access }: { full: FullAccount; content: Content; access: Access },
): Answer {
  const { errors, ...checked } = checkContent(call, content, {
    access,
    before: full.preferences,
    current: full,
  });
  const { email = mainEmailOf(full) } = content.profile;
  if (typeof email !== 'string' || errors.length > 0) {
    if (errors.length > 0) return refuseFields(errors, call.state.options.fieldErrorsCode);
    return refuse(400006, 'Invalid parameter value: profile.email');
  }
  const flags = access === 'server' ? flagsOf(call.params) : {};
  const { account, oldUid } = storeFull(call, { ...full, ...flags }, { email, ...checked });
  if (oldUid !== null) call.emit({ type: 'accountUidChanged', data: { uid: oldUid, newUid: full.UID } });
  const told = { accountType: 'full', account, uid: full.UID } as const;
  tellWebhooks(call, { ...told, events: ['accountUpdated'], changes: checked.changes });
  return ok(access === 'client' ? { UID: full.UID } : {});
}

function mainEmailOf({ profile, loginIDs }: FullAccount): unknown {
  return profile.email ?? loginIDs.emails[0];
}

function flagsOf(params: ReadonlyMap<string, string>): Partial<Pick<FullAccount, 'isActive' | 'isVerified'>> {
  const [isActive, isVerified] = [params.get('isActive'), params.get('isVerified')];
  return {
    ...(isActive === undefined ? {} : { isActive: isTrue(isActive) }),
    ...(isVerified === undefined ? {} : { isVerified: isTrue(isVerified) }),
  };
}
