-- What a partner told about itself with a revision of a connection, for example the data centre that serves the site.
ALTER TABLE "Connection" ADD COLUMN "detected" JSONB;

-- What Prisma's schema cannot say.
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_detected_shape" CHECK (
  "detected" IS NULL OR coalesce(
    jsonb_typeof("detected") = 'object'
      AND jsonb_typeof("detected" -> 'revisionId') = 'string'
      AND jsonb_typeof("detected" -> 'settings') = 'object',
    false)
);
