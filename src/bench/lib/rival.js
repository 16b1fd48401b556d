/** Who signs in for PostGraphile and SQL. */
export const RIVAL = 'rival';

/**
 * May do what Verbatim's own role may, but fires no triggers: to keep tallies and to tell Verbatim's cache what changed is
 * no work of others.
 */
export async function makeRival(cluster) {
  await cluster.with(async (sql) => {
    const { rowCount } = await sql.query(`SELECT FROM pg_roles WHERE rolname = '${RIVAL}'`);
    if (rowCount === 0) await sql.query(`CREATE ROLE ${RIVAL} LOGIN PASSWORD '${cluster.password}' IN ROLE newsroom`);
    await sql.query(`ALTER ROLE ${RIVAL} SET session_replication_role = replica`);
  });
}
