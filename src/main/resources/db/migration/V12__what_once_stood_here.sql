-- Where former ids and slugs lead, what once was public and why it is no longer, and when what the public sees of an
-- article last changed. Triggers write the first two, in both editions and in the transaction of the change, so that no
-- writer can forget to.

-- A row for each id that was merged, with its slug, and for each slug that was public and was given up.
DO $$
DECLARE
  edition text;
BEGIN
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    EXECUTE format($sql$
      ALTER TABLE %1$I.redirect
        DROP CONSTRAINT redirect_pkey,
        ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ADD UNIQUE (former_id);
      ALTER TABLE %1$I.redirect
        ALTER COLUMN former_id DROP NOT NULL,
        ALTER COLUMN former_slug DROP NOT NULL;
      CREATE INDEX ON %1$I.redirect (former_slug);
      -- slugs that led there already were noted under a form that no slug has
      UPDATE %1$I.redirect SET former_slug = NULL WHERE starts_with(former_slug, '_');
      UPDATE %1$I.redirect r SET at = e.at FROM desk.event e WHERE e.type = 'redirect' AND e.subject_id = r.former_id;
      $sql$, edition);
  END LOOP;
END $$;

-- By the id of what is no longer public: the slug that it had there, and why. What was merged has a redirect instead.
CREATE TABLE desk.tombstone (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  slug text CHECK (length(slug) BETWEEN 1 AND 120),
  kind text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX ON desk.tombstone (slug, type);
CREATE TABLE live.tombstone (LIKE desk.tombstone INCLUDING ALL);

-- The time of the publication that is under way; now, where somebody writes by hand.
CREATE FUNCTION desk.turn() RETURNS timestamptz LANGUAGE sql AS $$
  SELECT coalesce(nullif(current_setting('verbatim.turn', true), '')::timestamptz, clock_timestamp())
$$;

CREATE OR REPLACE FUNCTION desk.take_turn() RETURNS timestamptz LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
BEGIN
  -- rows before the lock
  SET CONSTRAINTS desk.tallies_settle IMMEDIATE;
  PERFORM pg_advisory_xact_lock(x'5645524241'::bigint);
  PERFORM set_config('verbatim.turn', clock_timestamp()::text, true);
  RETURN desk.turn();
END $$;

-- A content gives up a slug, if one that was public is given, and has another, which may have been its own before.
CREATE FUNCTION desk.move_slug(edition text, content text, given_up text, has text, self uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DELETE FROM %I.redirect WHERE type = $1 AND former_slug = $2 AND kept_id = $3 AND former_id IS NULL', edition)
    USING content, has, self;
  EXECUTE format('UPDATE %I.redirect SET former_slug = NULL WHERE type = $1 AND former_slug = $2 AND kept_id = $3', edition)
    USING content, has, self;
  IF given_up IS NOT NULL THEN
    EXECUTE format($sql$
      INSERT INTO %I.redirect AS r (type, former_slug, kept_id, at) VALUES ($1, $2, $3, desk.turn())
      ON CONFLICT (type, former_slug) DO NOTHING$sql$, edition) USING content, given_up, self;
  END IF;
END $$;

-- Makes the triggers of one table of contents, in both editions, unless they are there.
CREATE FUNCTION desk.remember_table(name text) RETURNS void LANGUAGE plpgsql AS $do$
DECLARE
  has_slug boolean := EXISTS (
    SELECT FROM pg_attribute
    WHERE attrelid = format('live.%I', name)::regclass AND attname = 'slug' AND NOT attisdropped);
BEGIN
  IF to_regprocedure(format('desk.%I()', 'bury_' || name)) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE replace(replace($sql$
    -- What leaves the public edition. What is still on the desk may come back.
    CREATE FUNCTION desk.bury_$name() RETURNS trigger LANGUAGE plpgsql AS $f$
    BEGIN
      WITH gone AS (
        INSERT INTO live.tombstone (id, type, slug, kind, at)
        SELECT r.id, '$name', $slug,
          CASE WHEN EXISTS (SELECT FROM desk.$name d WHERE d.id = r.id) THEN 'WITHDRAWN' ELSE 'DELETED' END, desk.turn()
        FROM before r
        ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, kind = excluded.kind, at = excluded.at
        RETURNING id, type, slug, kind, at)
      INSERT INTO desk.tombstone (id, type, slug, kind, at) SELECT * FROM gone
      ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, kind = excluded.kind, at = excluded.at;
      RETURN NULL;
    END $f$;
    CREATE TRIGGER bury AFTER DELETE ON live.$name
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION desk.bury_$name();

    -- What is gone from the desk does not come back.
    CREATE FUNCTION desk.forget_$name() RETURNS trigger LANGUAGE plpgsql AS $f$
    BEGIN
      IF EXISTS (SELECT FROM desk.tombstone WHERE id = ANY (array(SELECT id FROM before))) THEN
        UPDATE live.tombstone SET kind = 'DELETED', at = desk.turn() WHERE id = ANY (array(SELECT id FROM before));
        UPDATE desk.tombstone SET kind = 'DELETED', at = desk.turn() WHERE id = ANY (array(SELECT id FROM before));
      END IF;
      RETURN NULL;
    END $f$;
    CREATE TRIGGER forget AFTER DELETE ON desk.$name
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION desk.forget_$name();

    -- What comes into the public edition may have been there before, and under another slug.
    CREATE FUNCTION desk.recall_$name() RETURNS trigger LANGUAGE plpgsql AS $f$
    DECLARE
      back record;
    BEGIN
      FOR back IN
        DELETE FROM live.tombstone t USING after r WHERE t.id = r.id AND t.id = ANY (array(SELECT id FROM after))
          RETURNING t.id, t.slug AS former, $slug AS slug
      LOOP
        DELETE FROM desk.tombstone WHERE id = back.id;
        IF back.former <> back.slug THEN
          PERFORM desk.move_slug(edition, '$name', back.former, back.slug, back.id)
          FROM unnest(ARRAY['desk', 'live']) edition;
        END IF;
      END LOOP;
      RETURN NULL;
    END $f$;
    CREATE TRIGGER recall AFTER INSERT ON live.$name
      REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION desk.recall_$name();
    $sql$, '$name', name), '$slug', CASE WHEN has_slug THEN 'r.slug' ELSE 'NULL::text' END);
  IF NOT has_slug THEN
    RETURN;
  END IF;
  EXECUTE replace($sql$
    CREATE FUNCTION desk.rename_live_$name() RETURNS trigger LANGUAGE plpgsql AS $f$
    BEGIN
      PERFORM desk.move_slug(edition, '$name', OLD.slug, NEW.slug, NEW.id) FROM unnest(ARRAY['desk', 'live']) edition;
      RETURN NULL;
    END $f$;
    CREATE TRIGGER rename AFTER UPDATE ON live.$name
      FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION desk.rename_live_$name();

    -- On the desk a slug leads on as soon as it is given up, if it ever was public.
    CREATE FUNCTION desk.rename_$name() RETURNS trigger LANGUAGE plpgsql AS $f$
    BEGIN
      PERFORM desk.move_slug('desk', '$name', CASE WHEN
          EXISTS (SELECT FROM live.$name WHERE id = OLD.id AND slug = OLD.slug)
          OR EXISTS (SELECT FROM live.tombstone WHERE id = OLD.id AND slug = OLD.slug)
          OR EXISTS (SELECT FROM live.redirect WHERE type = '$name' AND former_slug = OLD.slug AND kept_id = OLD.id)
        THEN OLD.slug END, NEW.slug, NEW.id);
      RETURN NULL;
    END $f$;
    CREATE TRIGGER rename AFTER UPDATE ON desk.$name
      FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION desk.rename_$name();
    $sql$, '$name', name);
END $do$;

-- Called after every start. What has a version stands by itself, and may be asked for when it is gone.
CREATE OR REPLACE FUNCTION desk.follow_live() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM desk.follow_live_table(relname) FROM pg_class
    WHERE relnamespace = 'live'::regnamespace AND relkind IN ('r', 'p');
  PERFORM desk.remember_table(relname) FROM pg_class c
    WHERE relnamespace = 'live'::regnamespace AND relkind IN ('r', 'p') AND 2 = (
      SELECT count(*) FROM pg_attribute WHERE attrelid = c.oid AND attname IN ('id', 'version') AND NOT attisdropped);
END $$;

-- What has left so far, as far as the log of events tells. The slug that it had is known where nobody has saved it since.
DO $$
DECLARE
  content text;
BEGIN
  FOREACH content IN ARRAY ARRAY['article', 'person', 'source', 'topic', 'image', 'quote'] LOOP
    EXECUTE format($sql$
      INSERT INTO live.tombstone (id, type, slug, kind, at)
      SELECT e.subject_id, %1$L, CASE WHEN d.updated_at <= e.at THEN %2$s END,
        CASE WHEN d.id IS NULL THEN 'DELETED' ELSE 'WITHDRAWN' END, e.at
      FROM (SELECT DISTINCT ON (subject_id) subject_id, at, is_public FROM desk.event
            WHERE type = %1$L AND is_public IS NOT NULL ORDER BY subject_id, at DESC) e
      LEFT JOIN desk.%1$I d ON d.id = e.subject_id
      WHERE NOT e.is_public
        AND NOT EXISTS (SELECT FROM live.%1$I l WHERE l.id = e.subject_id)
        AND NOT EXISTS (SELECT FROM live.redirect r WHERE r.former_id = e.subject_id)
      $sql$, content, CASE WHEN content IN ('image', 'quote') THEN 'NULL' ELSE 'd.slug' END);
  END LOOP;
  INSERT INTO live.tombstone (id, type, kind, at)
  SELECT id, 'article', 'WITHDRAWN', updated_at FROM desk.article a
  WHERE state = 'WITHDRAWN' AND NOT EXISTS (SELECT FROM live.article l WHERE l.id = a.id)
  ON CONFLICT (id) DO NOTHING;
  INSERT INTO desk.tombstone SELECT * FROM live.tombstone;
END $$;

-- Live articles that show a change and could not be given the time of it at once, since too many do. They get a later one.
CREATE TABLE desk.modification_due (article_id uuid PRIMARY KEY);

-- The public sees these articles change now: by the time of the turn, which the caller has taken. Of more than 2,000 the
-- newest; the others are due.
--
-- Rows of the desk are held before the turn is waited for, so they must not be waited for here. Who holds one is either
-- done in a moment or waits for the turn, to give it a later time.
CREATE FUNCTION desk.modify_articles(articles uuid[]) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  since timestamptz := desk.turn();
  patience timestamptz := clock_timestamp() + interval '500 ms';
  moved uuid[] := articles;
BEGIN
  IF cardinality(articles) > 2000 THEN
    moved := array(SELECT id FROM live.article WHERE id = ANY (articles) ORDER BY dated_at DESC, id DESC LIMIT 2000);
    INSERT INTO desk.modification_due
      SELECT unnest(articles) EXCEPT SELECT unnest(moved) ON CONFLICT DO NOTHING;
  END IF;
  WITH modified AS (
    UPDATE live.article SET modified_at = since
    WHERE id = ANY (moved) AND (modified_at < since) IS NOT FALSE RETURNING id)
  SELECT coalesce(array_agg(id), '{}') INTO moved FROM modified;
  LOOP
    UPDATE desk.article d SET modified_at = since FROM (
      SELECT id FROM desk.article WHERE id = ANY (moved) AND (modified_at < since) IS NOT FALSE
      FOR NO KEY UPDATE SKIP LOCKED) free
    WHERE d.id = free.id;
    EXIT WHEN clock_timestamp() > patience OR NOT EXISTS (
      SELECT FROM desk.article WHERE id = ANY (moved) AND (modified_at < since) IS NOT FALSE);
    PERFORM pg_sleep(0.01);
  END LOOP;
  RETURN cardinality(articles);
END $$;

-- Some of those that are due. The answer is how many there were.
CREATE FUNCTION desk.modify_due() RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  articles uuid[];
BEGIN
  IF NOT EXISTS (SELECT FROM desk.modification_due) THEN
    RETURN 0;
  END IF;
  PERFORM desk.take_turn();
  WITH due AS (
    DELETE FROM desk.modification_due WHERE article_id IN (SELECT article_id FROM desk.modification_due LIMIT 500)
    RETURNING article_id)
  SELECT coalesce(array_agg(article_id), '{}') INTO articles FROM due;
  PERFORM desk.modify_articles(articles);
  RETURN cardinality(articles);
END $$;

-- Pictures are found by their addresses, which may be too long for another index.
CREATE INDEX ON desk.image USING hash (url);
CREATE INDEX ON live.image USING hash (url);

-- Null where a byline prints the person's name, as it stands now and later.
ALTER TABLE desk.byline ALTER COLUMN credited_as DROP NOT NULL;
ALTER TABLE live.byline ALTER COLUMN credited_as DROP NOT NULL;
UPDATE desk.byline b SET credited_as = NULL FROM desk.person p WHERE p.id = b.person_id AND b.credited_as = p.name;
-- what it shows stays the same
ALTER TABLE live.byline DISABLE TRIGGER USER;
UPDATE live.byline b SET credited_as = NULL FROM desk.byline d WHERE d.id = b.id AND d.credited_as IS NULL
  AND EXISTS (SELECT FROM live.person p WHERE p.id = b.person_id AND b.credited_as = p.name);
ALTER TABLE live.byline ENABLE TRIGGER USER;

SELECT desk.follow_live();
