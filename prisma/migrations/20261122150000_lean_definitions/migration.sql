-- DropForeignKey
ALTER TABLE "definition" DROP CONSTRAINT "definition_versionId_fkey";

-- AlterTable
ALTER TABLE "definition" ALTER COLUMN "body" SET DATA TYPE JSON;
