-- Pictures of the player and of platforms
ALTER TABLE "player" ADD COLUMN "avatarPath" TEXT;
ALTER TABLE "membership" ADD COLUMN "iconPath" TEXT;

-- Sessions a player can tell apart and end one by one
ALTER TABLE "session" ADD COLUMN "handle" TEXT NOT NULL DEFAULT (gen_random_uuid())::text,
ADD COLUMN "lastSeenAt" TIMESTAMP(3),
ADD COLUMN "device" TEXT;
CREATE UNIQUE INDEX "session_handle_key" ON "session"("handle");

-- Export and deletion look subscriptions up by their player
CREATE INDEX "subscription_playerId_idx" ON "subscription"("playerId");
