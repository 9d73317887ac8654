-- AlterTable
ALTER TABLE "subscription" ADD COLUMN     "confirmDueAt" TIMESTAMP(3),
ADD COLUMN     "confirmMails" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "delivery_batch" ADD COLUMN     "dueAt" TIMESTAMP(3) NOT NULL;

-- CreateIndex
CREATE INDEX "subscription_confirmDueAt_idx" ON "subscription"("confirmDueAt");
