import { type Role, roleLabels, roleSchema } from '@/lib/auth/roles';

/** What a role may do, for whoever chooses one. */
export const roleHelp: Record<Role, string> = {
  admin: 'Everything: integrations, websites, team, campaigns.',
  manager: 'Makes and publishes campaigns, sees participants, decides what waits for review.',
  editor: 'Makes campaigns, without publishing them.',
  observer: 'Looks at campaigns and figures.',
};

/** The roles as options of a list, the most common first. */
export const roleOptions = roleSchema.options.map((value) => ({ value, label: roleLabels[value] }));
