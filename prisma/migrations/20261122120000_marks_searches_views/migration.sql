-- CreateTable
CREATE TABLE "definition_progress" (
    "language" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "tablesDone" INTEGER NOT NULL DEFAULT 0,
    "tablesTotal" INTEGER NOT NULL,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "definition_progress_pkey" PRIMARY KEY ("language")
);

-- CreateTable
CREATE TABLE "item_mark" (
    "playerId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "tag" TEXT,
    "note" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "item_mark_pkey" PRIMARY KEY ("playerId","membershipId","target")
);

-- CreateTable
CREATE TABLE "search" (
    "id" TEXT NOT NULL,
    "playerId" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3),
    "usedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_settings" (
    "playerId" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "grouping" TEXT NOT NULL,
    "tileSize" TEXT NOT NULL,
    "collapsed" TEXT[],
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "view_settings_pkey" PRIMARY KEY ("playerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "search_playerId_query_key" ON "search"("playerId", "query");

-- AddForeignKey
ALTER TABLE "item_mark" ADD CONSTRAINT "item_mark_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search" ADD CONSTRAINT "search_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_settings" ADD CONSTRAINT "view_settings_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "player"("id") ON DELETE CASCADE ON UPDATE CASCADE;


