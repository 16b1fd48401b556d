/** Reads what the public edition is kept in into PostgreSQL's buffers once, so that what follows does not wait for the disk. */
export async function prewarm(cluster) {
  await cluster.with(async (client) => {
    await client.query('create extension if not exists pg_prewarm');
    await client.query(`
      with tables as (select oid, reltoastrelid from pg_class where relnamespace = 'live'::regnamespace)
      select pg_prewarm(oid) from pg_class
      where relkind in ('r', 'i', 't') and (oid in (select oid from tables) or oid in (select reltoastrelid from tables))`);
  });
}
