-- CreateTable
CREATE TABLE "clan_copy" (
    "playerId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "clan_copy_pkey" PRIMARY KEY ("playerId")
);

-- CreateIndex
CREATE INDEX "clan_copy_readAt_idx" ON "clan_copy"("readAt");

-- AddForeignKey
ALTER TABLE "clan_copy" ADD CONSTRAINT "clan_copy_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;
