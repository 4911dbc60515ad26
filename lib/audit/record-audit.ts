import 'server-only';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import type { Prisma } from '../generated/prisma/client';

/** What can be done to what; the audit trail is searched by these. */
type AuditAction =
  | 'account.created'
  | 'user.signed_in'
  | 'user.signed_out'
  | 'user.invited'
  | 'user.password_link_made'
  | 'user.password_set'
  | 'user.role_changed'
  | 'user.disabled'
  | 'user.enabled'
  | 'connection.configured'
  | 'connection.tested'
  | 'connection.detected'
  | 'connection.restored'
  | 'connection.switched_on'
  | 'connection.switched_off'
  | 'campaign.created'
  | 'campaign.saved'
  | 'campaign.published'
  | 'campaign.switched_on'
  | 'campaign.switched_off'
  | 'participants.listed'
  | 'website.saved'
  | 'website.deleted'
  | 'delivery.reviewed';

export type AuditInput = {
  ctx: Context;
  action: AuditAction;
  subject: { kind: 'account' | 'user' | 'connection' | 'campaign' | 'website'; id: string };
  /** Ids, numbers and names of settings; never a secret and nothing about a participant. */
  detail?: Prisma.InputJsonObject;
};

/** Appends to the audit trail within the transaction of the change it records. */
export async function recordAudit(
  tx: Transaction,
  { ctx, action, subject, detail = {} }: AuditInput,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      accountId: ctx.accountId,
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      detail: ctx.actor.kind === 'system' ? { ...detail, system: ctx.actor.name } : detail,
    },
  });
}
