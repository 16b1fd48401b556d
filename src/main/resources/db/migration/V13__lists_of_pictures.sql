-- Pictures are listed by their entry, the last one first, and found by the words that go with them; topics by having no
-- parent.
DO $$
DECLARE
  edition text;
BEGIN
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    EXECUTE format($sql$
      CREATE INDEX ON %1$I.image (created_at DESC, id DESC);
      CREATE INDEX ON %1$I.image USING gin (alt gin_trgm_ops);
      CREATE INDEX ON %1$I.image USING gin (caption gin_trgm_ops);
      CREATE INDEX ON %1$I.image USING gin (credit gin_trgm_ops);
      CREATE INDEX ON %1$I.image USING gin (place gin_trgm_ops);
      CREATE INDEX ON %1$I.topic (id) WHERE parent_id IS NULL;
      $sql$, edition);
  END LOOP;
END $$;
