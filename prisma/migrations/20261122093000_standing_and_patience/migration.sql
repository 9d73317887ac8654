-- What cross save makes of a membership
ALTER TABLE "membership" ADD COLUMN "isOverridden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "isCrossSavePrimary" BOOLEAN NOT NULL DEFAULT false;

-- How long to leave Bungie's token endpoint alone
ALTER TABLE "bungie_token" ADD COLUMN "refusedAt" TIMESTAMP(3),
ADD COLUMN "retryAt" TIMESTAMP(3),
ADD COLUMN "retryProblem" TEXT;
