import { z } from 'zod';

export const roleSchema = z.enum(['admin', 'manager', 'editor', 'observer']);
export type Role = z.infer<typeof roleSchema>;

export const roleLabels: Record<Role, string> = {
  admin: 'Admin',
  manager: 'Manager',
  editor: 'Editor',
  observer: 'Observer',
};

/** What can be done in the console. A page, action or route asks for one of these, never for a role. */
export type Permission =
  | 'console:view'
  | 'campaign:edit'
  | 'campaign:publish'
  | 'participants:view'
  | 'deliveries:review'
  | 'integration:manage'
  | 'website:manage'
  | 'team:manage';

const permissionsOf: Record<Role, readonly Permission[]> = {
  observer: ['console:view'],
  editor: ['console:view', 'campaign:edit'],
  manager: ['console:view', 'campaign:edit', 'campaign:publish', 'participants:view', 'deliveries:review'],
  admin: [
    'console:view',
    'campaign:edit',
    'campaign:publish',
    'participants:view',
    'deliveries:review',
    'integration:manage',
    'website:manage',
    'team:manage',
  ],
};

/** Whether a role may do something. */
export function can(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}
