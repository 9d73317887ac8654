-- DropIndex
DROP INDEX "delivery_batch_editionId_state_idx";

-- DropIndex
DROP INDEX "subscription_state_idx";

-- CreateIndex
CREATE INDEX "delivery_batch_editionId_state_dueAt_idx" ON "delivery_batch"("editionId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "subscription_state_id_idx" ON "subscription"("state", "id");

-- The row of a letter is written three times: with room on its page the second time touches no index.
ALTER TABLE "delivery" SET (fillfactor = 60);
ALTER TABLE "delivery_batch" SET (fillfactor = 60);
