-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'manager', 'editor', 'observer');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('pending', 'sending', 'delivered', 'rejected', 'exhausted', 'held', 'skipped', 'cancelled');

-- CreateEnum
CREATE TYPE "DeliveryKind" AS ENUM ('participation', 'update', 'erasure');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "personKeySealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(6),
    "lastSignInAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "accountId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("accountId","userId")
);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "userId" UUID,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Website" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Website_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Connection" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "integrationId" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "currentRevisionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "ConnectionRevision" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "secrets" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConnectionRevision_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "websiteId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "internalName" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT false,
    "draft" JSONB NOT NULL,
    "draftVersion" INTEGER NOT NULL DEFAULT 1,
    "publishedVersion" INTEGER,
    "currentRevisionId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "CampaignRevision" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignRevision_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "SubmissionKey" (
    "accountId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "receipt" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SubmissionKey_pkey" PRIMARY KEY ("accountId","campaignId","submissionId")
);

-- CreateTable
CREATE TABLE "Participation" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "personKey" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "receipt" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "source" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "CampaignEvent" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "participationId" UUID,
    "channel" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "source" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "CampaignEvent_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "kind" "DeliveryKind" NOT NULL DEFAULT 'participation',
    "personKey" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "dueAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "epoch" BIGINT NOT NULL DEFAULT 0,
    "deliveredAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "DeliveryAttempt" (
    "accountId" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "connectionRevisionId" UUID,
    "outcome" TEXT NOT NULL,
    "fault" TEXT,
    "errorCode" INTEGER,
    "message" TEXT,
    "calls" JSONB NOT NULL,
    "fieldsSent" TEXT[],
    "warnings" JSONB NOT NULL,
    "bodyHash" TEXT,
    "startedAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DeliveryAttempt_pkey" PRIMARY KEY ("accountId","deliveryId","number")
);

-- CreateTable
CREATE TABLE "DeliveryLane" (
    "accountId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "owner" TEXT,
    "epoch" BIGINT NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(6),

    CONSTRAINT "DeliveryLane_pkey" PRIMARY KEY ("accountId","connectionId")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "workerId" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("workerId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeCode_codeHash_key" ON "OneTimeCode"("codeHash");

-- CreateIndex
CREATE INDEX "OneTimeCode_userId_idx" ON "OneTimeCode"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Website_accountId_domain_key" ON "Website"("accountId", "domain");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_accountId_integrationId_key" ON "Connection"("accountId", "integrationId");

-- CreateIndex
CREATE UNIQUE INDEX "ConnectionRevision_accountId_connectionId_number_key" ON "ConnectionRevision"("accountId", "connectionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE INDEX "Campaign_accountId_createdAt_idx" ON "Campaign"("accountId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignRevision_accountId_campaignId_number_key" ON "CampaignRevision"("accountId", "campaignId", "number");

-- CreateIndex
CREATE INDEX "Participation_accountId_campaignId_createdAt_id_idx" ON "Participation"("accountId", "campaignId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Participation_accountId_campaignId_personKey_idx" ON "Participation"("accountId", "campaignId", "personKey");

-- CreateIndex
CREATE INDEX "CampaignEvent_accountId_campaignId_at_idx" ON "CampaignEvent"("accountId", "campaignId", "at");

-- CreateIndex
CREATE INDEX "Delivery_accountId_participationId_idx" ON "Delivery"("accountId", "participationId");

-- CreateIndex
CREATE INDEX "Delivery_person" ON "Delivery"("accountId", "connectionId", "personKey", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_subjectKind_subjectId_at_idx" ON "AuditEntry"("accountId", "subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_at_idx" ON "AuditEntry"("accountId", "at");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeCode" ADD CONSTRAINT "OneTimeCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Website" ADD CONSTRAINT "Website_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_accountId_currentRevisionId_fkey" FOREIGN KEY ("accountId", "currentRevisionId") REFERENCES "ConnectionRevision"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConnectionRevision" ADD CONSTRAINT "ConnectionRevision_accountId_connectionId_fkey" FOREIGN KEY ("accountId", "connectionId") REFERENCES "Connection"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_accountId_websiteId_fkey" FOREIGN KEY ("accountId", "websiteId") REFERENCES "Website"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_accountId_currentRevisionId_fkey" FOREIGN KEY ("accountId", "currentRevisionId") REFERENCES "CampaignRevision"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRevision" ADD CONSTRAINT "CampaignRevision_accountId_campaignId_fkey" FOREIGN KEY ("accountId", "campaignId") REFERENCES "Campaign"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_accountId_campaignId_fkey" FOREIGN KEY ("accountId", "campaignId") REFERENCES "Campaign"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_accountId_revisionId_fkey" FOREIGN KEY ("accountId", "revisionId") REFERENCES "CampaignRevision"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignEvent" ADD CONSTRAINT "CampaignEvent_accountId_campaignId_fkey" FOREIGN KEY ("accountId", "campaignId") REFERENCES "Campaign"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_accountId_participationId_fkey" FOREIGN KEY ("accountId", "participationId") REFERENCES "Participation"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_accountId_connectionId_fkey" FOREIGN KEY ("accountId", "connectionId") REFERENCES "Connection"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_accountId_deliveryId_fkey" FOREIGN KEY ("accountId", "deliveryId") REFERENCES "Delivery"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryLane" ADD CONSTRAINT "DeliveryLane_accountId_connectionId_fkey" FOREIGN KEY ("accountId", "connectionId") REFERENCES "Connection"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema cannot say: checks, partial indexes, append-only tables.

ALTER TABLE "User" ADD CONSTRAINT "User_email_normal" CHECK ("email" = lower(btrim("email")) AND length("email") <= 254 AND position('@' IN "email") > 1);
ALTER TABLE "OneTimeCode" ADD CONSTRAINT "OneTimeCode_purpose" CHECK (("purpose" = 'setup' AND "userId" IS NULL) OR ("purpose" = 'password' AND "userId" IS NOT NULL));
ALTER TABLE "Website" ADD CONSTRAINT "Website_domain_normal" CHECK ("domain" = lower("domain") AND "domain" ~ '^[a-z0-9.-]+(:[0-9]+)?$');
ALTER TABLE "Website" ADD CONSTRAINT "Website_locale" CHECK ("locale" IN ('en', 'fr', 'nl'));
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_enabled_is_configured" CHECK (NOT "enabled" OR "currentRevisionId" IS NOT NULL);
ALTER TABLE "ConnectionRevision" ADD CONSTRAINT "ConnectionRevision_shape" CHECK ("number" > 0 AND jsonb_typeof("settings") = 'object' AND jsonb_typeof("secrets") = 'object');
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_slug_normal" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$');
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_on_is_published" CHECK (NOT "isOn" OR "currentRevisionId" IS NOT NULL);
ALTER TABLE "CampaignRevision" ADD CONSTRAINT "CampaignRevision_number" CHECK ("number" > 0);
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_email" CHECK (length("email") BETWEEN 3 AND 254 AND position('@' IN "email") > 1);
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_origin" CHECK ("locale" IN ('en', 'fr', 'nl') AND "channel" IN ('minisite', 'iframe', 'mobile', 'api') AND "device" IN ('desktop', 'mobile', 'tablet'));
ALTER TABLE "CampaignEvent" ADD CONSTRAINT "CampaignEvent_kind" CHECK (("kind" = 'participation' AND "participationId" IS NOT NULL) OR ("kind" = 'view' AND "participationId" IS NULL));
ALTER TABLE "CampaignEvent" ADD CONSTRAINT "CampaignEvent_origin" CHECK ("channel" IN ('minisite', 'iframe', 'mobile', 'api') AND "device" IN ('desktop', 'mobile', 'tablet'));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_attempts" CHECK ("attempts" >= 0);
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_reason" CHECK (
  CASE "state"
    WHEN 'held' THEN coalesce("reason" IN ('connection_off', 'paused', 'review', 'quarantine', 'awaiting_confirmation'), false)
    WHEN 'skipped' THEN coalesce("reason" IN ('protected', 'superseded', 'discarded', 'anonymous'), false)
    WHEN 'rejected' THEN "reason" IS NOT NULL
    WHEN 'exhausted' THEN "reason" IS NOT NULL
    ELSE true
  END
);
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_delivered_at" CHECK ("state" <> 'delivered' OR "deliveredAt" IS NOT NULL);
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_outcome" CHECK ("number" > 0 AND "outcome" IN ('delivered', 'retry', 'rejected', 'paused'));
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actor" CHECK (("actorKind" = 'user' AND "actorId" IS NOT NULL) OR "actorKind" = 'system');

-- A submission makes one delivery per connection and one statistic.
CREATE UNIQUE INDEX "Delivery_participation_connection_key" ON "Delivery"("accountId", "participationId", "connectionId") WHERE "kind" = 'participation';
CREATE UNIQUE INDEX "CampaignEvent_participation_key" ON "CampaignEvent"("accountId", "participationId") WHERE "kind" = 'participation';
-- Never two in flight for one person.
CREATE UNIQUE INDEX "Delivery_in_flight_key" ON "Delivery"("accountId", "connectionId", "personKey") WHERE "state" = 'sending';
CREATE INDEX "Delivery_due" ON "Delivery"("accountId", "connectionId", "dueAt", "id") WHERE "state" = 'pending';
CREATE INDEX "Delivery_held" ON "Delivery"("accountId", "connectionId", "id") WHERE "state" = 'held';
-- Every delivery changes state several times within seconds: clean up early.
ALTER TABLE "Delivery" SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

CREATE FUNCTION passerelle_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION passerelle_refuse_change();
CREATE TRIGGER "CampaignRevision_immutable" BEFORE UPDATE ON "CampaignRevision" FOR EACH ROW EXECUTE FUNCTION passerelle_refuse_change();
-- A key rotation seals the secrets of a revision again; nothing else of it may change.
CREATE TRIGGER "ConnectionRevision_immutable" BEFORE UPDATE OF "accountId", "id", "connectionId", "number", "name", "settings", "createdById", "createdAt" ON "ConnectionRevision" FOR EACH ROW EXECUTE FUNCTION passerelle_refuse_change();
