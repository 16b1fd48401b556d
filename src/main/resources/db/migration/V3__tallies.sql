-- How often a person is quoted and a source is used, kept beside them so that lists can be ordered by it.
-- The database keeps these, in both editions, whatever changes the rows that they count.
DO $$
DECLARE
  edition text;
BEGIN
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    EXECUTE format($sql$
      CREATE FUNCTION %1$I.tally_people(ids uuid[]) RETURNS void LANGUAGE sql AS $f$
        UPDATE %1$I.person p
          SET quote_count = t.quote_count, quoted_at = t.quoted_at
          FROM (SELECT i.id, count(q.id) AS quote_count, coalesce(max(q.dated_at), 'epoch') AS quoted_at
                FROM (SELECT DISTINCT unnest(ids) AS id) i
                LEFT JOIN %1$I.quote q ON q.speaker_person_id = i.id GROUP BY i.id ORDER BY i.id) t
          WHERE p.id = t.id AND (p.quote_count, p.quoted_at) IS DISTINCT FROM (t.quote_count, t.quoted_at)
      $f$;

      CREATE FUNCTION %1$I.tally_sources(ids uuid[]) RETURNS void LANGUAGE sql AS $f$
        UPDATE %1$I.source s
          SET use_count = t.use_count
          FROM (SELECT i.id, (SELECT count(DISTINCT article_id) FROM %1$I.article_source WHERE source_id = i.id) AS use_count
                FROM (SELECT DISTINCT unnest(ids) AS id) i ORDER BY i.id) t
          WHERE s.id = t.id AND s.use_count IS DISTINCT FROM t.use_count
      $f$;

      CREATE FUNCTION %1$I.quote_changed() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN
        PERFORM %1$I.tally_people(array(
          SELECT speaker_person_id FROM changed WHERE speaker_person_id IS NOT NULL));
        PERFORM %1$I.tally_sources(array(
          SELECT speaker_source_id FROM changed WHERE speaker_source_id IS NOT NULL
          UNION SELECT addressee_id FROM changed WHERE addressee_id IS NOT NULL
          UNION SELECT organisation_id FROM changed JOIN %1$I.affiliation a ON a.id = affiliation_id
            WHERE organisation_id IS NOT NULL));
        RETURN NULL;
      END $f$;
      CREATE TRIGGER quote_inserted AFTER INSERT ON %1$I.quote
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.quote_changed();
      CREATE TRIGGER quote_updated_from AFTER UPDATE ON %1$I.quote
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.quote_changed();
      CREATE TRIGGER quote_updated_to AFTER UPDATE ON %1$I.quote
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.quote_changed();
      CREATE TRIGGER quote_deleted AFTER DELETE ON %1$I.quote
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.quote_changed();

      CREATE FUNCTION %1$I.citation_changed() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN
        PERFORM %1$I.tally_sources(array(SELECT source_id FROM changed));
        RETURN NULL;
      END $f$;
      CREATE TRIGGER citation_inserted AFTER INSERT ON %1$I.citation
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.citation_changed();
      CREATE TRIGGER citation_updated_from AFTER UPDATE ON %1$I.citation
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.citation_changed();
      CREATE TRIGGER citation_updated_to AFTER UPDATE ON %1$I.citation
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.citation_changed();
      CREATE TRIGGER citation_deleted AFTER DELETE ON %1$I.citation
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.citation_changed();

      CREATE FUNCTION %1$I.article_image_changed() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN
        PERFORM %1$I.tally_sources(array(
          SELECT agency_id FROM changed JOIN %1$I.image i ON i.id = image_id WHERE agency_id IS NOT NULL));
        RETURN NULL;
      END $f$;
      CREATE TRIGGER article_image_inserted AFTER INSERT ON %1$I.article_image
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.article_image_changed();
      CREATE TRIGGER article_image_deleted AFTER DELETE ON %1$I.article_image
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.article_image_changed();

      CREATE FUNCTION %1$I.image_changed() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN
        PERFORM %1$I.tally_sources(array(SELECT agency_id FROM changed WHERE agency_id IS NOT NULL));
        RETURN NULL;
      END $f$;
      CREATE TRIGGER image_updated_from AFTER UPDATE ON %1$I.image
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.image_changed();
      CREATE TRIGGER image_updated_to AFTER UPDATE ON %1$I.image
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.image_changed();

      CREATE FUNCTION %1$I.affiliation_changed() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN
        PERFORM %1$I.tally_sources(array(SELECT organisation_id FROM changed WHERE organisation_id IS NOT NULL));
        RETURN NULL;
      END $f$;
      CREATE TRIGGER affiliation_inserted AFTER INSERT ON %1$I.affiliation
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.affiliation_changed();
      CREATE TRIGGER affiliation_updated_from AFTER UPDATE ON %1$I.affiliation
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.affiliation_changed();
      CREATE TRIGGER affiliation_updated_to AFTER UPDATE ON %1$I.affiliation
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.affiliation_changed();
      CREATE TRIGGER affiliation_deleted AFTER DELETE ON %1$I.affiliation
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %1$I.affiliation_changed();
      $sql$, edition);
  END LOOP;
END $$;
