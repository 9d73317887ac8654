-- Nobody looks a letter up by the provider's id, and each id that was noted wrote all the row's index entries anew.
-- Unused since: 20261122220000_xur_and_letters
DROP INDEX "delivery_providerId_idx";

-- The row of a letter is written three times: with this much room on its page neither of the later two touches an index.
ALTER TABLE "delivery" SET (fillfactor = 40);

-- Frozen letters are packed already: trying to pack them again is work for nothing.
ALTER TABLE "delivery_batch" ALTER COLUMN "body" SET STORAGE EXTERNAL;
