import { z } from 'zod';
import { roleSchema } from '../auth/roles';
import { passwordSchema, userEmailSchema } from '../auth/schemas';
import { localeSchema } from '../forms/variables';
import { typedText } from '../text-schema';
import { domainSchema } from '../websites/schemas';

const personName = typedText(120).min(1, 'Enter a name.');

export const inviteUserSchema = z.object({ name: personName, email: userEmailSchema, role: roleSchema });

export const userIdSchema = z.object({ userId: z.uuid() });
export const changeRoleSchema = userIdSchema.extend({ role: roleSchema });
export const setUserDisabledSchema = userIdSchema.extend({ disabled: z.boolean() });

export const setPasswordSchema = z.object({ code: z.string().min(1).max(200), password: passwordSchema });

export const setupSchema = z.object({
  code: z.string().min(1).max(200),
  accountName: typedText(120).min(1, 'Enter the name of your company.'),
  domain: domainSchema,
  locale: localeSchema,
  name: personName,
  email: userEmailSchema,
  password: passwordSchema,
});
