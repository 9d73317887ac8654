-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "player" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "emailVerified" TIMESTAMP(3),
    "image" TEXT,
    "bungieMembershipId" TEXT,
    "bungieName" TEXT,
    "chosenMembershipId" TEXT,
    "selectedCharacterId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3),

    CONSTRAINT "player_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "userId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "session" (
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("sessionToken")
);

-- CreateTable
CREATE TABLE "used_state" (
    "stateHash" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "used_state_pkey" PRIMARY KEY ("stateHash")
);

-- CreateTable
CREATE TABLE "bungie_token" (
    "playerId" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "sealedAccess" BYTEA NOT NULL,
    "sealedRefresh" BYTEA NOT NULL,
    "accessExpiresAt" TIMESTAMP(3) NOT NULL,
    "refreshExpiresAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "bungie_token_pkey" PRIMARY KEY ("playerId")
);

-- CreateTable
CREATE TABLE "membership" (
    "playerId" TEXT NOT NULL,
    "membershipType" INTEGER NOT NULL,
    "membershipId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "lastPlayedAt" TIMESTAMP(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("playerId","membershipId")
);

-- CreateTable
CREATE TABLE "profile_snapshot" (
    "playerId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "mintedAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "profile_snapshot_pkey" PRIMARY KEY ("playerId")
);

-- CreateTable
CREATE TABLE "definition_version" (
    "id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "pathsKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "itemCount" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "definition_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "definition" (
    "versionId" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "hash" BIGINT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "definition_pkey" PRIMARY KEY ("versionId","table","hash")
);

-- CreateTable
CREATE TABLE "subscription" (
    "id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "playerId" TEXT,
    "state" TEXT NOT NULL,
    "confirmTokenHash" TEXT,
    "confirmSentAt" TIMESTAMP(3),
    "confirmDueAt" TIMESTAMP(3),
    "confirmMails" INTEGER NOT NULL DEFAULT 0,
    "unsubscribeToken" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMP(3),
    "unsubscribedAt" TIMESTAMP(3),

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" TEXT NOT NULL,
    "visitStartsAt" TIMESTAMP(3) NOT NULL,
    "wares" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMP(3),

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_batch" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "body" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "firstTriedAt" TIMESTAMP(3),
    "lastTriedAt" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3) NOT NULL,
    "failure" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "editionId" TEXT NOT NULL,
    "subscriptionId" TEXT NOT NULL,
    "batchId" TEXT,
    "state" TEXT NOT NULL,
    "providerId" TEXT,
    "sentAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("editionId","subscriptionId")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "playerId" TEXT NOT NULL,
    "membershipType" INTEGER NOT NULL,
    "membershipId" TEXT NOT NULL,
    "requestId" TEXT,
    "request" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "problem" JSONB,
    "pausedBy" JSONB,
    "setbacks" INTEGER NOT NULL DEFAULT 0,
    "surprisedAt" TIMESTAMP(3),
    "replannedAt" TIMESTAMP(3),
    "restsAt" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "call" TEXT NOT NULL,
    "args" JSONB NOT NULL,
    "cause" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "bungieCode" INTEGER,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "step_pkey" PRIMARY KEY ("planId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "player_email_key" ON "player"("email");

-- CreateIndex
CREATE UNIQUE INDEX "player_bungieMembershipId_key" ON "player"("bungieMembershipId");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "used_state_usedAt_idx" ON "used_state"("usedAt");

-- CreateIndex
CREATE INDEX "definition_version_language_state_idx" ON "definition_version"("language", "state");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_address_key" ON "subscription"("address");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_confirmTokenHash_key" ON "subscription"("confirmTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_unsubscribeToken_key" ON "subscription"("unsubscribeToken");

-- CreateIndex
CREATE INDEX "subscription_state_idx" ON "subscription"("state");

-- CreateIndex
CREATE INDEX "subscription_confirmDueAt_idx" ON "subscription"("confirmDueAt");

-- CreateIndex
CREATE UNIQUE INDEX "edition_visitStartsAt_key" ON "edition"("visitStartsAt");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_batch_idempotencyKey_key" ON "delivery_batch"("idempotencyKey");

-- CreateIndex
CREATE INDEX "delivery_batch_editionId_state_idx" ON "delivery_batch"("editionId", "state");

-- CreateIndex
CREATE INDEX "delivery_batchId_idx" ON "delivery"("batchId");

-- CreateIndex
CREATE INDEX "plan_playerId_createdAt_idx" ON "plan"("playerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "plan_playerId_requestId_key" ON "plan"("playerId", "requestId");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bungie_token" ADD CONSTRAINT "bungie_token_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_snapshot" ADD CONSTRAINT "profile_snapshot_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "definition" ADD CONSTRAINT "definition_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "definition_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_batch" ADD CONSTRAINT "delivery_batch_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "delivery_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step" ADD CONSTRAINT "step_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;


