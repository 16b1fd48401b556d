-- The public edition: twins of the desk's tables with their own keys and indexes, written by publishing alone.
-- They carry no foreign keys: an edge leads to what is public too, or to nothing.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'desk' AND tablename NOT LIKE 'flyway%' LOOP
    EXECUTE format('CREATE TABLE live.%I (LIKE desk.%I INCLUDING ALL)', name, name);
  END LOOP;
END $$;

-- What an article rests on, derived from what stands in it: never entered twice, never out of date.
DO $$
DECLARE
  edition text;
BEGIN
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    EXECUTE format($view$
      CREATE VIEW %1$I.article_source AS
      SELECT article_id, source_id, 'CITED' AS use, dated_at
        FROM %1$I.citation JOIN %1$I.article ON article.id = article_id
      UNION SELECT article_id, speaker_source_id, 'SPEAKER', dated_at
        FROM %1$I.quote WHERE speaker_source_id IS NOT NULL
      UNION SELECT article_id, addressee_id, 'ADDRESSEE', dated_at
        FROM %1$I.quote WHERE addressee_id IS NOT NULL
      UNION SELECT article_id, organisation_id, 'AFFILIATION', dated_at
        FROM %1$I.quote JOIN %1$I.affiliation ON affiliation.id = affiliation_id
        WHERE organisation_id IS NOT NULL
      UNION SELECT article_id, agency_id, 'IMAGE_CREDIT', dated_at
        FROM %1$I.article_image
        JOIN %1$I.image ON image.id = image_id
        JOIN %1$I.article ON article.id = article_id
        WHERE agency_id IS NOT NULL
      $view$, edition);
  END LOOP;
END $$;

-- What changed in the public edition, written in the transaction that changed it.
CREATE TABLE desk.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  change text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  reason text CHECK (length(reason) <= 1000)
);
