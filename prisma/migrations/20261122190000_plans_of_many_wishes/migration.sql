-- A plan was made for one item, which becomes its one wish.
ALTER TABLE "plan" ADD COLUMN "cancelledAt" TIMESTAMP(3), ADD COLUMN "spared" TEXT[], ADD COLUMN "wishes" JSONB;

UPDATE "plan" SET
  "wishes" = jsonb_build_array((request - 'characters') || jsonb_build_object(
    'reason', 'asked',
    'state', CASE WHEN state = 'done' THEN 'done' WHEN state IN ('refused', 'stopped') THEN 'refused' ELSE 'open' END,
    'problem', CASE WHEN state IN ('refused', 'stopped') THEN coalesce(problem, 'null'::jsonb) ELSE 'null'::jsonb END,
    'isReplanned', "replannedAt" IS NOT NULL)),
  "request" = jsonb_build_object(
    'kind', 'move', 'title', NULL, 'ofPlanId', NULL, 'mayMoveOthers', false, 'characters', request -> 'characters');

ALTER TABLE "plan" ALTER COLUMN "wishes" SET NOT NULL, DROP COLUMN "replannedAt";

-- The only side effect there was is bringing an item back.
ALTER TABLE "step" ADD COLUMN "answers" JSONB, ADD COLUMN "reason" TEXT;

UPDATE "step" SET "reason" = CASE WHEN cause = 'asked' THEN 'asked' ELSE 'bring-back' END;
UPDATE "step" SET "args" = (args - 'cause') || jsonb_build_object('wish', 0, 'reason', reason)
  || CASE WHEN call = 'equip' THEN '{"replaces": null}'::jsonb ELSE '{}'::jsonb END;

ALTER TABLE "step" ALTER COLUMN "reason" SET NOT NULL, DROP COLUMN "cause";

-- CreateTable
CREATE TABLE "move_settings" (
    "playerId" TEXT NOT NULL,
    "previewAlways" BOOLEAN NOT NULL,
    "mayMoveOthers" BOOLEAN NOT NULL,
    "putBack" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "move_settings_pkey" PRIMARY KEY ("playerId")
);

-- CreateTable
CREATE TABLE "loadout" (
    "id" TEXT NOT NULL,
    "playerId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "className" TEXT,
    "note" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "shareToken" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "loadout_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "loadout_shareToken_key" ON "loadout"("shareToken");

-- CreateIndex
CREATE INDEX "loadout_playerId_membershipId_idx" ON "loadout"("playerId", "membershipId");

-- AddForeignKey
ALTER TABLE "move_settings" ADD CONSTRAINT "move_settings_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loadout" ADD CONSTRAINT "loadout_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;


