-- One log of what changed in the public edition, for whoever must know of it: caches, and later feeds, subscriptions and
-- webhooks. Triggers write it in the transaction of the change, so that no writer can forget to.
CREATE TABLE desk.event (
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- Where its transaction stands in the order of commits. Whoever writes the public edition waits for a turn, often long
  -- after it got its number: so the newest transaction that was over when it wrote counts, where that is newer.
  horizon xid8 NOT NULL DEFAULT greatest(pg_current_xact_id(),
    (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)::text::xid8),
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- The thing that it is about, by the name of its table; no id where anything may have changed.
  type text NOT NULL,
  subject_id uuid,
  -- Whether the thing was public before the transaction and is after it; null where only parts of it were touched.
  was_public boolean,
  is_public boolean,
  -- Whether all that changed was counted by the database itself.
  counted boolean NOT NULL DEFAULT false,
  change text GENERATED ALWAYS AS (CASE
    WHEN coalesce(was_public, true) AND coalesce(is_public, true) THEN CASE WHEN counted THEN 'COUNTED' ELSE 'UPDATED' END
    WHEN is_public THEN 'PUBLISHED'
    WHEN was_public THEN 'WITHDRAWN'
    ELSE 'UNSEEN' END) STORED,
  reason text CHECK (length(reason) <= 1000),
  -- What stands in the rows that were touched, before and after, links included; and whose tables these are.
  ids uuid[] NOT NULL,
  tables text[] NOT NULL,
  PRIMARY KEY (horizon, sequence),
  UNIQUE (transaction, type, subject_id)
);

-- What can be told in the order of commits, by (horizon, sequence): nothing will come to stand before it any more.
CREATE VIEW desk.settled_event AS SELECT * FROM desk.event WHERE horizon < pg_snapshot_xmin(pg_current_snapshot());

-- Makes the triggers of one table of the public edition, unless they are what they should be. A row is about its thing,
-- which has an id and a version, and about what it is a part of, which it is deleted with; else about itself.
CREATE FUNCTION desk.follow_live_table(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  followed regclass := format('live.%I', name)::regclass;
  noting text := format('desk.%I()', 'note_' || name);
  links text[] := array(
    SELECT attname FROM pg_attribute
    WHERE attrelid = followed AND atttypid = 'uuid'::regtype AND NOT attisdropped ORDER BY attnum);
  ids text := array_to_string(array(SELECT format('r.%I', l) FROM unnest(links) l), ', ');
  thing text := (
    SELECT 'id' FROM pg_attribute
    WHERE attrelid = followed AND attname = 'version' AND NOT attisdropped AND 'id' = ANY (links));
  owners text[] := array(
    SELECT CASE WHEN thing IS NULL THEN format('(%L, r.%I, false, ARRAY[%s], %L)', o.relname, a.attname, ids, name)
      ELSE format('(%L, r.%I, false, ARRAY[r.%2$I], NULL)', o.relname, a.attname) END
    FROM pg_constraint c
    JOIN pg_class o ON o.oid = c.confrelid
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confdeltype = 'c' AND c.conrelid = to_regclass(format('desk.%I', name))
    ORDER BY a.attnum);
  key text := CASE WHEN owners = '{}' THEN (
    SELECT attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = followed AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = followed AND i.indisprimary AND attname = ANY (links) ORDER BY attnum LIMIT 1) END;
  subjects text;
  note text;
  body text;
BEGIN
  subjects := array_to_string(
    CASE WHEN coalesce(thing, key) IS NOT NULL
      THEN ARRAY[format('(%L, r.%I, true, ARRAY[%s], %1$L)', name, coalesce(thing, key), ids)] END || owners, ', ');
  note := CASE WHEN subjects = '' THEN format(
    'INSERT INTO desk.event (type, ids, tables) SELECT %L, ''{}'', ARRAY[%1$L] WHERE EXISTS (SELECT FROM $rows r);', name)
  ELSE format($sql$
    INSERT INTO desk.event AS e (type, subject_id, was_public, is_public, counted, ids, tables)
    SELECT s.type, s.id, bool_or(r.before) FILTER (WHERE s.own), bool_or(NOT r.before) FILTER (WHERE s.own),
      pg_trigger_depth() > 1, array_agg(DISTINCT i), array_remove(ARRAY[max(s.touched)], NULL)
    FROM $rows r, LATERAL (VALUES %s) s (type, id, own, ids, touched), unnest(s.ids) i
    WHERE s.id IS NOT NULL AND i IS NOT NULL
    GROUP BY s.type, s.id
    ON CONFLICT (transaction, type, subject_id) DO UPDATE SET
      was_public = coalesce(e.was_public, excluded.was_public),
      is_public = coalesce(excluded.is_public, e.is_public),
      counted = e.counted AND excluded.counted,
      ids = CASE WHEN e.ids @> excluded.ids THEN e.ids
        ELSE array(SELECT unnest(e.ids) UNION SELECT unnest(excluded.ids)) END,
      tables = CASE WHEN e.tables @> excluded.tables THEN e.tables ELSE e.tables || excluded.tables END
    WHERE NOT (e.ids @> excluded.ids AND e.tables @> excluded.tables)
      OR e.counted AND NOT excluded.counted
      OR excluded.is_public IS NOT NULL AND e.is_public IS DISTINCT FROM excluded.is_public;$sql$, subjects) END;
  SELECT format(E'\nBEGIN\n  IF %s\n  END IF;\n  RETURN NULL;\nEND ', string_agg(
      format('TG_OP = %L THEN %s', op, replace(note, '$rows', format('(%s)', rows))), E'\n  ELSIF ' ORDER BY op))
    INTO body
    FROM (VALUES
      ('DELETE', 'SELECT true AS before, b.* FROM before b'),
      ('INSERT', 'SELECT false AS before, a.* FROM after a'),
      ('UPDATE', 'SELECT true AS before, b.* FROM before b UNION ALL SELECT false, a.* FROM after a')) o (op, rows);

  IF body = (SELECT prosrc FROM pg_proc WHERE oid = to_regprocedure(noting)) AND 4 = (
    SELECT count(*) FROM pg_trigger WHERE tgrelid = followed AND tgname LIKE 'note\_%' AND tgenabled = 'O') THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE OR REPLACE FUNCTION %s RETURNS trigger LANGUAGE plpgsql AS %L', noting, body);
  EXECUTE format($sql$
    CREATE OR REPLACE TRIGGER note_inserted AFTER INSERT ON %1$s
      REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION %2$s;
    CREATE OR REPLACE TRIGGER note_updated AFTER UPDATE ON %1$s
      REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION %2$s;
    CREATE OR REPLACE TRIGGER note_deleted AFTER DELETE ON %1$s
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION %2$s;
    CREATE OR REPLACE TRIGGER note_emptied AFTER TRUNCATE ON %1$s FOR EACH STATEMENT EXECUTE FUNCTION desk.note_emptied();
    $sql$, followed, noting);
END $$;

CREATE FUNCTION desk.note_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk.event (type, ids, tables) VALUES (TG_TABLE_NAME, '{}', ARRAY[TG_TABLE_NAME]);
  RETURN NULL;
END $$;

-- Called after every start, so that a table or a link that has come since is followed too.
CREATE FUNCTION desk.follow_live() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM desk.follow_live_table(relname) FROM pg_class
    WHERE relnamespace = 'live'::regnamespace AND relkind IN ('r', 'p');
END $$;

-- Old news are those of the publishing rules alone. Their transactions have no numbers.
INSERT INTO desk.event (transaction, horizon, at, type, subject_id, was_public, is_public, reason, ids, tables)
SELECT (row_number() OVER (PARTITION BY subject_type, subject_id ORDER BY id))::text::xid8, '1', at, subject_type, subject_id,
  CASE change WHEN 'PUBLISHED' THEN coalesce(lag(change) OVER (PARTITION BY subject_type, subject_id ORDER BY id) <> 'WITHDRAWN', false)
    ELSE true END,
  change <> 'WITHDRAWN', reason, ARRAY[subject_id], '{}'
FROM desk.outbox ORDER BY id;

DROP TABLE desk.outbox;
DROP TABLE desk.live_change;
DROP FUNCTION live.watch;
DROP FUNCTION live.note_change CASCADE;
DROP FUNCTION live.note_truncation CASCADE;
SELECT desk.follow_live();
