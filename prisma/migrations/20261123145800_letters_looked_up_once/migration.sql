-- A letter is claimed together with its batch, whose edition the statement was given: three look-ups and locks for each
-- of a million letters took more of the database than writing them. Its reader alone is still looked up.
-- Unused since: 20261123042900_fewer_writes_a_letter
ALTER TABLE "delivery" DROP CONSTRAINT "delivery_editionId_fkey", DROP CONSTRAINT "delivery_batchId_fkey";

-- What the first of them also did: an edition that is deleted takes its letters along.
CREATE FUNCTION delete_letters_of_editions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "delivery" USING gone WHERE "delivery"."editionId" = gone."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "edition_delete_letters" AFTER DELETE ON "edition"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION delete_letters_of_editions();
