import { z } from 'zod';
import { isRsaPublicKey } from './is-rsa-public-key';
import { type FieldDefinition, fieldTypes, writeAccesses } from './schema/profile-fields';
import type { Webhook } from './site';
import { isLoopbackUrl } from './webhooks/loopback-url';
import { webhookEventTypes } from './webhooks/webhook-queue';

// How the parts of a site look as JSON: in the control interface and in snapshots.

export const apiKeySchema = z
  .string()
  .min(3)
  .max(200)
  .regex(/^[\w.~-]+$/, 'letters, digits and _ . ~ - only');

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]{4,}={0,2}$/, 'must be base64')
  .max(200);
const publicKeyPem = z
  .string()
  .max(5_000)
  .startsWith('-----BEGIN PUBLIC KEY-----')
  .refine(isRsaPublicKey, 'must be an RSA public key');

export const userSchema = z.strictObject({
  userKey: apiKeySchema,
  secret: base64.nullable().default(null),
  publicKeyPem: publicKeyPem.nullable().default(null),
  permissions: z.array(z.string().min(1).max(100)).default(['*']),
  isActive: z.boolean().default(true),
});

export const policiesSchema = z.strictObject({
  progression: z.enum(['none', 'auto']),
  harvestingProtection: z.boolean(),
  accountModel: z.enum(['legacy', 'one']),
});

const versions: readonly Webhook['version'][] = ['1.0', '1.1', '2.0'];
export const webhookSchema = z
  .strictObject({
    name: z.string().min(1).max(100),
    url: z.string().max(2_000).refine(isLoopbackUrl, 'only addresses of this machine are called'),
    events: z.array(z.enum(webhookEventTypes)).min(1),
    version: z.enum(versions).default('2.0'),
    signingUserKey: apiKeySchema.nullable().default(null),
    isActive: z.boolean().default(true),
  })
  .refine(({ version, signingUserKey }) => version === '2.0' || signingUserKey !== null, {
    path: ['signingUserKey'],
    error: 'versions 1.0 and 1.1 are signed with the secret of a user key',
  });

const formatSchema = z
  .union([z.string().max(2_000), z.literal(true), z.null()])
  .transform((format, context): RegExp | true | null => {
    if (typeof format !== 'string') return format;
    try {
      return new RegExp(format);
    } catch {
      context.addIssue({ code: 'custom', message: 'is no regular expression' });
      return z.NEVER;
    }
  });

/** A field's format is its pattern's source, `true` for a boolean that must be true, or null. */
export const fieldSchema = z.strictObject({
  type: z.enum(fieldTypes),
  writeAccess: z.enum(writeAccesses),
  isEncrypted: z.boolean().default(false),
  format: formatSchema.default(null),
  isRequired: z.boolean().default(false),
  allowsNull: z.boolean().default(true),
});

export const subscriptionSchema = z.strictObject({
  doubleOptIn: z.boolean().default(false),
  description: z.string().max(500).default(''),
});

export const consentSchema = z.strictObject({
  currentDocVersion: z.number().min(0).default(1),
  writeAccess: z.enum(writeAccesses).default('clientModify'),
  isRequired: z.boolean().default(false),
});

/** Field names begin with a letter (api.md section 5.2); dots part them. */
export const pathSchema = z
  .string()
  .max(200)
  .regex(/^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/, 'names begin with a letter and hold letters, digits and _');

/** A field as JSON: what `fieldSchema` reads. */
export function fieldToJson({ format, ...field }: FieldDefinition) {
  return { ...field, format: format instanceof RegExp ? format.source : format };
}
