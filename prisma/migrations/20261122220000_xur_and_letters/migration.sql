-- DropIndex
DROP INDEX "edition_visitStartsAt_key";

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "written" TEXT;

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "changes" JSONB,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'digest',
ADD COLUMN     "prepareUntil" TIMESTAMP(3),
ADD COLUMN     "stockRevision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "subscription" ADD COLUMN     "classes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "corrections" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en-GB',
ADD COLUMN     "onlyLacking" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pausedUntil" TIMESTAMP(3),
ADD COLUMN     "testedAt" TIMESTAMP(3),
ADD COLUMN     "zone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateTable
CREATE TABLE "letter_facts" (
    "editionId" TEXT NOT NULL,
    "playerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "facts" JSONB,
    "mintedAt" TIMESTAMP(3),
    "preparedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "letter_facts_pkey" PRIMARY KEY ("editionId","playerId")
);

-- CreateTable
CREATE TABLE "suppression" (
    "addressHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("addressHash")
);

-- CreateTable
CREATE TABLE "mail_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "mail_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "xur_visit" (
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "arrivedAt" TIMESTAMP(3) NOT NULL,
    "goneAt" TIMESTAMP(3),
    "place" TEXT,

    CONSTRAINT "xur_visit_pkey" PRIMARY KEY ("startsAt")
);

-- CreateTable
CREATE TABLE "xur_stock" (
    "visitStartsAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "wares" JSONB NOT NULL,
    "coverage" JSONB NOT NULL,

    CONSTRAINT "xur_stock_pkey" PRIMARY KEY ("visitStartsAt","revision")
);

-- CreateTable
CREATE TABLE "xur_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "lookedAt" TIMESTAMP(3) NOT NULL,
    "candidate" JSONB,
    "problem" JSONB,

    CONSTRAINT "xur_watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_reader" (
    "playerId" TEXT NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "vendor_reader_pkey" PRIMARY KEY ("playerId")
);

-- CreateIndex
CREATE INDEX "letter_facts_playerId_idx" ON "letter_facts"("playerId");

-- CreateIndex
CREATE INDEX "mail_event_receivedAt_idx" ON "mail_event"("receivedAt");

-- CreateIndex
CREATE INDEX "delivery_subscriptionId_idx" ON "delivery"("subscriptionId");

-- CreateIndex
CREATE INDEX "delivery_providerId_idx" ON "delivery"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "edition_visitStartsAt_kind_key" ON "edition"("visitStartsAt", "kind");

-- AddForeignKey
ALTER TABLE "letter_facts" ADD CONSTRAINT "letter_facts_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_facts" ADD CONSTRAINT "letter_facts_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "xur_stock" ADD CONSTRAINT "xur_stock_visitStartsAt_fkey" FOREIGN KEY ("visitStartsAt") REFERENCES "xur_visit"("startsAt") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_reader" ADD CONSTRAINT "vendor_reader_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;


