-- What is filed under a topic is read in the order of its dates, so that a list takes no longer the more there is: the
-- article's date is repeated beside its topics. Pictures are listed by their entry, the last one first, and found by the
-- words that go with them; topics by having no parent.
DO $$
DECLARE
  edition text;
BEGIN
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    EXECUTE format($sql$
      ALTER TABLE %1$I.article_topic ADD dated_at timestamptz;

      -- Of all articles, for whoever has filled the table without the triggers.
      CREATE FUNCTION %1$I.date_topics() RETURNS void LANGUAGE sql AS $f$
        UPDATE %1$I.article_topic t SET dated_at = a.dated_at FROM %1$I.article a
          WHERE a.id = t.article_id AND t.dated_at IS DISTINCT FROM a.dated_at
      $f$;
      ALTER TABLE %1$I.article_topic DISABLE TRIGGER USER;
      SELECT %1$I.date_topics();
      ALTER TABLE %1$I.article_topic ENABLE TRIGGER USER;

      CREATE FUNCTION %1$I.date_topic() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN
        NEW.dated_at := (SELECT dated_at FROM %1$I.article WHERE id = NEW.article_id);
        RETURN NEW;
      END $f$;
      CREATE TRIGGER date_topic BEFORE INSERT OR UPDATE OF article_id ON %1$I.article_topic
        FOR EACH ROW EXECUTE FUNCTION %1$I.date_topic();

      CREATE FUNCTION %1$I.article_dated() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN
        UPDATE %1$I.article_topic SET dated_at = NEW.dated_at WHERE article_id = NEW.id;
        RETURN NULL;
      END $f$;
      CREATE TRIGGER article_dated AFTER UPDATE OF dated_at ON %1$I.article
        FOR EACH ROW WHEN (OLD.dated_at IS DISTINCT FROM NEW.dated_at) EXECUTE FUNCTION %1$I.article_dated();

      CREATE INDEX ON %1$I.article_topic (topic_id, dated_at DESC, article_id DESC);
      CREATE INDEX ON %1$I.topic (id) WHERE parent_id IS NULL;

      ALTER TABLE %1$I.image ADD search text GENERATED ALWAYS AS (
        desk.searchable(alt, caption, credit, place)) STORED;
      CREATE INDEX ON %1$I.image USING gin (search gin_trgm_ops);
      CREATE INDEX ON %1$I.image (created_at DESC, id DESC);
      $sql$, edition);
  END LOOP;
END $$;
