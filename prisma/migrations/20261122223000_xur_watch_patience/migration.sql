-- AlterTable
ALTER TABLE "xur_watch" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "readerProblem" JSONB;
