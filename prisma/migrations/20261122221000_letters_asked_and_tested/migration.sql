-- AlterTable
ALTER TABLE "subscription" ADD COLUMN     "askedAt" TIMESTAMP(3),
ADD COLUMN     "testsThatDay" INTEGER NOT NULL DEFAULT 0;
