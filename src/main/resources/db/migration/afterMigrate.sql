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
