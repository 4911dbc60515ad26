-- Websites: languages, a default country, deletion that keeps what refers to them.
ALTER TABLE "Website"
  ADD COLUMN "locales" TEXT[] NOT NULL DEFAULT ARRAY['en']::TEXT[],
  ADD COLUMN "country" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "deletedAt" TIMESTAMPTZ(6);
UPDATE "Website" SET "locales" = ARRAY["locale"];
ALTER TABLE "Website" ADD CONSTRAINT "Website_locales" CHECK (
  "locales" <@ ARRAY['en', 'fr', 'nl']::TEXT[] AND "locale" = ANY("locales") AND cardinality("locales") BETWEEN 1 AND 3
);
ALTER TABLE "Website" ADD CONSTRAINT "Website_country" CHECK ("country" IS NULL OR "country" ~ '^[A-Z]{2}$');
DROP INDEX "Website_accountId_domain_key";
CREATE UNIQUE INDEX "Website_domain_key" ON "Website"("accountId", "domain") WHERE "deletedAt" IS NULL;

-- A connection's settings for one website: what it overrides.
ALTER TABLE "ConnectionRevision" ADD COLUMN "websiteId" UUID;
ALTER TABLE "ConnectionRevision" ADD CONSTRAINT "ConnectionRevision_accountId_websiteId_fkey"
  FOREIGN KEY ("accountId", "websiteId") REFERENCES "Website"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP TRIGGER "ConnectionRevision_immutable" ON "ConnectionRevision";
CREATE TRIGGER "ConnectionRevision_immutable" BEFORE UPDATE OF "accountId", "id", "connectionId", "websiteId", "number", "name", "settings", "createdById", "createdAt" ON "ConnectionRevision" FOR EACH ROW EXECUTE FUNCTION passerelle_refuse_change();

CREATE TABLE "ConnectionWebsite" (
  "accountId" UUID NOT NULL,
  "connectionId" UUID NOT NULL,
  "websiteId" UUID NOT NULL,
  "currentRevisionId" UUID NOT NULL,
  "lane" TEXT NOT NULL DEFAULT '',
  "detected" JSONB,
  "updatedAt" TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT "ConnectionWebsite_pkey" PRIMARY KEY ("accountId", "connectionId", "websiteId")
);
ALTER TABLE "ConnectionWebsite" ADD CONSTRAINT "ConnectionWebsite_accountId_connectionId_fkey"
  FOREIGN KEY ("accountId", "connectionId") REFERENCES "Connection"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConnectionWebsite" ADD CONSTRAINT "ConnectionWebsite_accountId_websiteId_fkey"
  FOREIGN KEY ("accountId", "websiteId") REFERENCES "Website"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConnectionWebsite" ADD CONSTRAINT "ConnectionWebsite_accountId_currentRevisionId_fkey"
  FOREIGN KEY ("accountId", "currentRevisionId") REFERENCES "ConnectionRevision"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a partner's side of a connection looks like, by destination (a keyed hash of where it goes).
CREATE TABLE "PartnerSchema" (
  "accountId" UUID NOT NULL,
  "connectionId" UUID NOT NULL,
  "destination" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "readAt" TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT "PartnerSchema_pkey" PRIMARY KEY ("accountId", "connectionId", "destination")
);
ALTER TABLE "PartnerSchema" ADD CONSTRAINT "PartnerSchema_accountId_connectionId_fkey"
  FOREIGN KEY ("accountId", "connectionId") REFERENCES "Connection"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Answers to custom fields, and what each opt-in was answered with.
ALTER TABLE "Participation" ADD COLUMN "answers" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_answers" CHECK (jsonb_typeof("answers") = 'object');

CREATE TABLE "ConsentRecord" (
  "accountId" UUID NOT NULL,
  "participationId" UUID NOT NULL,
  "optIn" TEXT NOT NULL,
  "decision" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "wordingHash" TEXT NOT NULL,
  "revisionId" UUID NOT NULL,
  "locale" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ConsentRecord_pkey" PRIMARY KEY ("accountId", "participationId", "optIn")
);
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_accountId_participationId_fkey"
  FOREIGN KEY ("accountId", "participationId") REFERENCES "Participation"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_accountId_revisionId_fkey"
  FOREIGN KEY ("accountId", "revisionId") REFERENCES "CampaignRevision"("accountId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_shape" CHECK (
  "decision" IN ('granted', 'refused', 'empty') AND "locale" IN ('en', 'fr', 'nl')
    AND "category" IN ('newsletter', 'legal', 'third_parties', 'other') AND "wordingHash" ~ '^[A-Za-z0-9_-]{43}$'
);
CREATE TRIGGER "ConsentRecord_append_only" BEFORE UPDATE ON "ConsentRecord" FOR EACH ROW EXECUTE FUNCTION passerelle_refuse_change();

-- A lane belongs to a connection and the partner's key that it is sent with: '' is the one of the Global settings.
ALTER TABLE "Delivery" ADD COLUMN "lane" TEXT NOT NULL DEFAULT '', ADD COLUMN "decision" TEXT;
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_decision" CHECK ("decision" IS NULL OR "decision" IN ('overwrite', 'fill_gaps'));
DROP INDEX "Delivery_in_flight_key";
CREATE UNIQUE INDEX "Delivery_in_flight_key" ON "Delivery"("accountId", "connectionId", "lane", "personKey") WHERE "state" = 'sending';
DROP INDEX "Delivery_due";
CREATE INDEX "Delivery_due" ON "Delivery"("accountId", "connectionId", "lane", "dueAt", "id") WHERE "state" = 'pending';
CREATE INDEX "Delivery_review" ON "Delivery"("accountId", "id") WHERE "state" = 'held' AND "reason" = 'review';
ALTER TABLE "DeliveryLane" ADD COLUMN "lane" TEXT NOT NULL DEFAULT '';
ALTER TABLE "DeliveryLane" DROP CONSTRAINT "DeliveryLane_pkey";
ALTER TABLE "DeliveryLane" ADD CONSTRAINT "DeliveryLane_pkey" PRIMARY KEY ("accountId", "connectionId", "lane");

ALTER TABLE "DeliveryAttempt" ADD COLUMN "websiteRevisionId" UUID;
ALTER TABLE "DeliveryAttempt" DROP CONSTRAINT "DeliveryAttempt_outcome";
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_outcome" CHECK ("number" > 0 AND "outcome" IN ('delivered', 'retry', 'rejected', 'paused', 'skipped', 'held'));
