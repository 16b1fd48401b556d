-- Who may do what, said anew after every start, so that a new table or a hand-made grant never leaves a gap.
-- One statement is one transaction: readers never see a moment without their rights; nodes that start together take turns.
DO $$
BEGIN
    PERFORM pg_advisory_xact_lock(8531350835990653293);

    REVOKE ALL ON SCHEMA desk FROM PUBLIC, "${live_role}";
    REVOKE ALL ON ALL TABLES IN SCHEMA desk FROM PUBLIC, "${live_role}";
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA desk FROM PUBLIC, "${live_role}";

    REVOKE ALL ON SCHEMA live FROM PUBLIC, "${live_role}";
    REVOKE ALL ON ALL TABLES IN SCHEMA live FROM PUBLIC, "${live_role}";
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA live FROM PUBLIC, "${live_role}";
    GRANT USAGE ON SCHEMA live TO "${live_role}";
    GRANT SELECT ON ALL TABLES IN SCHEMA live TO "${live_role}";
END
$$;

-- Tables and links that have come since are followed by the log of events. What it holds from another server, out of a backup,
-- would stand before what happens here; where it is empty it gets a beginning, by which readers see that they missed nothing.
DO $$
BEGIN
    PERFORM pg_advisory_xact_lock(8531350835990653293);

    PERFORM desk.follow_live();

    DELETE FROM desk.event WHERE horizon >= pg_snapshot_xmax(pg_current_snapshot());
    INSERT INTO desk.event (transaction, horizon, type, ids, tables)
        SELECT '0', '0', 'event', '{}', '{}' WHERE NOT EXISTS (SELECT FROM desk.event);
END
$$;
