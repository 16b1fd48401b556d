-- What changed in the public edition: for each statement that touches a table of it, the ids in the rows before and after,
-- links included. Caches drop what they made of these. The database notes it, so that no writer can forget to.
CREATE TABLE desk.live_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- numbers of rows are given before their transactions commit, so readers go by the transaction
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL DEFAULT now(),
  -- empty where a table was emptied
  ids uuid[] NOT NULL,
  table_name text NOT NULL
);
CREATE INDEX ON desk.live_change (xid);
CREATE INDEX ON desk.live_change (at);

-- The argument lists the columns that hold ids.
CREATE FUNCTION live.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO desk.live_change (ids, table_name)
       SELECT array_agg(DISTINCT i), %L FROM changed, unnest(ARRAY[%s]) i WHERE i IS NOT NULL HAVING count(i) > 0',
    TG_TABLE_NAME, TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE FUNCTION live.note_truncation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk.live_change (ids, table_name) VALUES ('{}', TG_TABLE_NAME);
  RETURN NULL;
END $$;

-- To be called for each table that joins the public edition later.
CREATE FUNCTION live.watch(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  columns text := (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                   WHERE attrelid = format('live.%I', name)::regclass AND atttypid = 'uuid'::regtype AND NOT attisdropped);
BEGIN
  EXECUTE format($sql$
    CREATE TRIGGER note_inserted AFTER INSERT ON live.%1$I
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION live.note_change(%2$L);
    CREATE TRIGGER note_updated_from AFTER UPDATE ON live.%1$I
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION live.note_change(%2$L);
    CREATE TRIGGER note_updated_to AFTER UPDATE ON live.%1$I
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION live.note_change(%2$L);
    CREATE TRIGGER note_deleted AFTER DELETE ON live.%1$I
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION live.note_change(%2$L);
    CREATE TRIGGER note_truncated AFTER TRUNCATE ON live.%1$I
      FOR EACH STATEMENT EXECUTE FUNCTION live.note_truncation();
    $sql$, name, columns);
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'live' LOOP
    PERFORM live.watch(name);
  END LOOP;
END $$;
