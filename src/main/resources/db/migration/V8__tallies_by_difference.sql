-- Tallies are counted by difference: what a statement adds and takes away, not all that there is. Two that count at once
-- lose nothing. On the desk they are settled when the transaction ends, people before sources and each by id, so that
-- changes of different articles never wait for each other in a circle, and for no longer than the commit takes. In the public
-- edition, where one writes at a time, they are settled at once.

-- What the running transactions have still to settle; empty between them.
CREATE UNLOGGED TABLE desk.tally_change (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  person_id uuid,
  article_id uuid,
  source_id uuid,
  delta int NOT NULL,
  CHECK (num_nonnulls(person_id, article_id) = 1 AND num_nonnulls(person_id, source_id) = 1)
);
CREATE INDEX ON desk.tally_change (xid);

DO $do$
DECLARE
  edition text;
  part record;
  event record;
  nothing text;
BEGIN
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    EXECUTE format($sql$
      DROP FUNCTION %1$I.quote_changed() CASCADE;
      DROP FUNCTION %1$I.citation_changed() CASCADE;
      DROP FUNCTION %1$I.article_image_changed() CASCADE;
      DROP FUNCTION %1$I.image_changed() CASCADE;
      DROP FUNCTION %1$I.affiliation_changed() CASCADE;

      -- One row for each time that an article uses a source.
      CREATE VIEW %1$I.source_use AS
      SELECT article_id, source_id FROM %1$I.citation
      UNION ALL SELECT article_id, speaker_source_id FROM %1$I.quote WHERE speaker_source_id IS NOT NULL
      UNION ALL SELECT article_id, addressee_id FROM %1$I.quote WHERE addressee_id IS NOT NULL
      UNION ALL SELECT article_id, organisation_id FROM %1$I.quote JOIN %1$I.affiliation a ON a.id = affiliation_id
        WHERE organisation_id IS NOT NULL
      UNION ALL SELECT article_id, agency_id FROM %1$I.article_image JOIN %1$I.image i ON i.id = image_id
        WHERE agency_id IS NOT NULL;

      -- The rows are locked first, in order; the next statement then sees all that others have counted meanwhile.
      CREATE FUNCTION %1$I.count_people(ids uuid[], deltas int[]) RETURNS void LANGUAGE plpgsql AS $f$
      BEGIN
        IF cardinality(ids) > 0 THEN
          PERFORM FROM %1$I.person WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
          UPDATE %1$I.person p
            SET quote_count = p.quote_count + c.delta,
                quoted_at = coalesce((SELECT q.dated_at FROM %1$I.quote q WHERE q.speaker_person_id = p.id
                                      ORDER BY q.dated_at DESC, q.id DESC LIMIT 1), 'epoch')
            FROM (SELECT id, sum(delta) AS delta FROM unnest(ids, deltas) c(id, delta) GROUP BY id) c
            WHERE p.id = c.id;
        END IF;
      END $f$;

      -- An article counts once for a source, however often it uses it.
      CREATE FUNCTION %1$I.count_sources(articles uuid[], ids uuid[], deltas int[]) RETURNS void LANGUAGE plpgsql AS $f$
      BEGIN
        IF cardinality(ids) > 0 THEN
          PERFORM FROM %1$I.source WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
          UPDATE %1$I.source s SET use_count = s.use_count + c.delta
            FROM (
              SELECT id, sum((uses > 0)::int - (uses - delta > 0)::int) AS delta FROM (
                SELECT id, sum(delta) AS delta, (SELECT count(*) FROM %1$I.source_use u
                    WHERE u.article_id = t.article_id AND u.source_id = t.id) AS uses
                FROM unnest(articles, ids, deltas) t(article_id, id, delta) GROUP BY article_id, id) counted
              GROUP BY id) c
            WHERE s.id = c.id AND c.delta <> 0;
        END IF;
      END $f$;
      $sql$, edition);
  END LOOP;

  CREATE FUNCTION live.tally(people uuid[], quotes int[], articles uuid[], sources uuid[], uses int[]) RETURNS void
  LANGUAGE plpgsql AS $f$
  BEGIN
    PERFORM live.count_people(people, quotes);
    PERFORM live.count_sources(articles, sources, uses);
  END $f$;

  CREATE FUNCTION desk.tally(people uuid[], quotes int[], articles uuid[], sources uuid[], uses int[]) RETURNS void
  LANGUAGE sql AS $f$
    INSERT INTO desk.tally_change (person_id, article_id, source_id, delta)
      SELECT id, NULL, NULL, delta FROM unnest(people, quotes) c(id, delta)
      UNION ALL SELECT NULL, article_id, id, delta FROM unnest(articles, sources, uses) c(article_id, id, delta)
  $f$;

  -- Called for each row; the first call settles them all.
  CREATE FUNCTION desk.settle_tallies() RETURNS trigger LANGUAGE plpgsql AS $f$
  DECLARE
    people uuid[];
    quotes int[];
    articles uuid[];
    sources uuid[];
    uses int[];
  BEGIN
    WITH due AS (DELETE FROM desk.tally_change WHERE xid = pg_current_xact_id() RETURNING *)
      SELECT array_agg(person_id) FILTER (WHERE person_id IS NOT NULL), array_agg(delta) FILTER (WHERE person_id IS NOT NULL),
             array_agg(article_id) FILTER (WHERE person_id IS NULL), array_agg(source_id) FILTER (WHERE person_id IS NULL),
             array_agg(delta) FILTER (WHERE person_id IS NULL)
        INTO people, quotes, articles, sources, uses FROM due;
    PERFORM desk.count_people(people, quotes);
    PERFORM desk.count_sources(articles, sources, uses);
    RETURN NULL;
  END $f$;
  CREATE CONSTRAINT TRIGGER tallies_settle AFTER INSERT ON desk.tally_change
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION desk.settle_tallies();

  -- For each table that is counted, the uses that its rows make; `$rows` stands for them.
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    FOR part IN VALUES
      ('quote', 'SELECT article_id, speaker_source_id FROM $rows r WHERE speaker_source_id IS NOT NULL
         UNION ALL SELECT article_id, addressee_id FROM $rows r WHERE addressee_id IS NOT NULL
         UNION ALL SELECT article_id, organisation_id FROM $rows r JOIN $edition.affiliation a ON a.id = r.affiliation_id
           WHERE organisation_id IS NOT NULL'),
      ('citation', 'SELECT article_id, source_id FROM $rows r'),
      ('article_image', 'SELECT article_id, agency_id FROM $rows r JOIN $edition.image i ON i.id = r.image_id
           WHERE agency_id IS NOT NULL'),
      ('image', 'SELECT article_id, agency_id FROM $rows r JOIN $edition.article_image l ON l.image_id = r.id
           WHERE agency_id IS NOT NULL'),
      ('affiliation', 'SELECT article_id, organisation_id FROM $rows r JOIN $edition.quote q ON q.affiliation_id = r.id
           WHERE organisation_id IS NOT NULL')
    LOOP
      nothing := format('(SELECT * FROM %I.%I WHERE false)', edition, part.column1);
      FOR event IN VALUES
        ('INSERT', 'NEW TABLE AS added', nothing, 'added'),
        ('UPDATE', 'OLD TABLE AS removed NEW TABLE AS added', 'removed', 'added'),
        ('DELETE', 'OLD TABLE AS removed', 'removed', nothing)
      LOOP
        EXECUTE replace(replace(replace(replace(replace(replace(replace($sql$
          CREATE FUNCTION $edition.tally_$table_$event() RETURNS trigger LANGUAGE plpgsql AS $f$
          DECLARE
            people uuid[];
            quotes int[];
            articles uuid[];
            sources uuid[];
            uses int[];
          BEGIN
            $people
            SELECT array_agg(article_id), array_agg(source_id), array_agg(delta) INTO articles, sources, uses FROM (
              SELECT article_id, source_id, sum(n)::int AS delta
              FROM (SELECT *, 1 FROM ($new_uses) n(article_id, source_id)
                    UNION ALL SELECT *, -1 FROM ($old_uses) o(article_id, source_id)) u(article_id, source_id, n)
              GROUP BY article_id, source_id HAVING sum(n) <> 0) changed;
            IF people IS NOT NULL OR sources IS NOT NULL THEN
              PERFORM $edition.tally(people, quotes, articles, sources, uses);
            END IF;
            RETURN NULL;
          END $f$;
          CREATE TRIGGER tally_$event AFTER $event ON $edition.$table
            REFERENCING $tables FOR EACH STATEMENT EXECUTE FUNCTION $edition.tally_$table_$event();
          $sql$,
          '$people', CASE part.column1 WHEN 'quote' THEN format($p$
            SELECT array_agg(id), array_agg(delta) INTO people, quotes FROM (
              SELECT id, sum(delta)::int AS delta FROM (
                SELECT id, sum(n) AS delta FROM (
                  SELECT speaker_person_id, dated_at, 1 FROM %s n
                  UNION ALL SELECT speaker_person_id, dated_at, -1 FROM %s o) q(id, dated_at, n)
                WHERE id IS NOT NULL GROUP BY id, dated_at HAVING sum(n) <> 0) moved
              GROUP BY id) changed;$p$, event.column4, event.column3) ELSE '' END),
          '$new_uses', replace(part.column2, '$rows', event.column4)),
          '$old_uses', replace(part.column2, '$rows', event.column3)),
          '$tables', event.column2),
          '$table', part.column1),
          '$event', lower(event.column1)),
          '$edition', edition);
      END LOOP;
    END LOOP;
  END LOOP;
END $do$;

-- Counts that were lost are found again.
SELECT desk.tally_people(array(SELECT id FROM desk.person)), live.tally_people(array(SELECT id FROM live.person));
SELECT desk.tally_sources(array(SELECT id FROM desk.source)), live.tally_sources(array(SELECT id FROM live.source));

-- The publication lock: one writes the public edition at a time, from here to the end of the transaction. It has its own limit
-- of waiting, shorter than that of a statement. What it answers is the time of the publication: nobody else has published later.
CREATE FUNCTION desk.take_turn() RETURNS timestamptz LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
BEGIN
  -- rows before the lock
  SET CONSTRAINTS desk.tallies_settle IMMEDIATE;
  PERFORM pg_advisory_xact_lock(x'5645524241'::bigint);
  RETURN clock_timestamp();
END $$;
