import { type Answer, refuse } from '../answers';
import type { SiteUser } from '../site';

/**
 * Step 11: may this key call that method? Permissions are method names, a namespace such as `accounts.*`, or `*`. The
 * details are those captured (api.md section 4.2).
 */
export function checkPermission({ permissions }: SiteUser, method: string): Answer | null {
  if (permissions.some((permission) => covers(permission, method))) return null;
  const [namespace] = method.split('.', 1);
  const details = `Invalid namespace '${namespace}' or method '${method}' or you do not have the required permissions to call: ${method}`;
  return refuse(403007, details);
}

function covers(permission: string, method: string): boolean {
  if (permission === '*' || permission === method) return true;
  return permission.endsWith('.*') && method.startsWith(permission.slice(0, -1));
}
