import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import copy from 'pg-copy-streams';
import { App } from './app.js';
import { Cluster, LOADING } from './cluster.js';
import { Newsroom } from './newsroom.js';
import { TABLES } from './rows.js';

/** Counts up when the generated newsroom changes, so that no old one is measured by mistake. */
const EDITION = 1;
/** From here on the words of quotes and headlines get no trigram index: it takes long, and nothing measured reads it. */
export const TRIGRAMS_BELOW = 500_000;

/** A cluster with a newsroom of `size` articles, loaded now or by an earlier run; stopped. */
export async function loaded(size, { options, programs, say }) {
  const folder = join(options.work, `newsroom-${size}`);
  const cluster = new Cluster(folder, programs);
  const stamp = join(folder, `loaded-${EDITION}`);
  if (existsSync(stamp)) return cluster;
  say(`loading a newsroom of ${size} articles into ${folder}`);
  await cluster.stop();
  await cluster.create();
  await cluster.start(LOADING);
  await createDatabase(cluster);
  const app = new App({ name: 'migration', options, cluster });
  await app.start();
  await app.stop();
  await cluster.with((sql) => fill(sql, new Newsroom(size), say));
  await cluster.stop();
  writeFileSync(stamp, '');
  return cluster;
}

async function createDatabase(cluster) {
  await cluster.with(
    async (sql) => {
      await sql.query(`CREATE ROLE newsroom LOGIN CREATEROLE PASSWORD '${cluster.password}'`);
      await sql.query('CREATE DATABASE verbatim OWNER newsroom');
    },
    'postgres',
    'postgres',
  );
}

async function fill(sql, newsroom, say) {
  await sql.query('SET session_replication_role = replica');
  const indexes = await dropIndexes(sql);
  await sql.query('BEGIN');
  await emptyTables(sql);
  for (const [table, rows] of Object.entries(TABLES)) {
    const columns = Object.keys(rows(newsroom).next().value).join(', ');
    await say.timed(table, async () => {
      const into = sql.query(copy.from(`COPY live.${table} (${columns}) FROM STDIN`));
      await pipeline(Readable.from(lines(rows(newsroom))), into);
      await sql.query(`INSERT INTO desk.${table} SELECT * FROM live.${table}`);
    });
  }
  await sql.query('COMMIT');
  for (const edition of ['live', 'desk']) {
    await say.timed(`indexes of ${edition}`, async () => {
      for (const { indexdef } of indexes.filter(({ schemaname }) => schemaname === edition)) {
        const leftOut = newsroom.size >= TRIGRAMS_BELOW && /gin \((text|headline) /.test(indexdef);
        if (!leftOut) await sql.query(indexdef);
      }
    });
    await say.timed(`tallies of ${edition}`, () => tally(sql, edition));
  }
  await say.timed('vacuum', () => sql.query('VACUUM (ANALYZE, FREEZE)'));
  await sql.query('CHECKPOINT');
}

/** They are empty, but what a transaction empties it may fill without writing a log. */
async function emptyTables(sql) {
  const { rows } = await sql.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'live'");
  await sql.query(`TRUNCATE ${rows.flatMap(({ name }) => [`live.${name}`, `desk.${name}`]).join(', ')}`);
}

async function dropIndexes(sql) {
  const { rows } = await sql.query(`
    SELECT schemaname, indexname, indexdef FROM pg_indexes
    WHERE schemaname IN ('desk', 'live')
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = format('%I.%I', schemaname, indexname)::regclass)`);
  for (const { schemaname, indexname } of rows) await sql.query(`DROP INDEX ${schemaname}.${indexname}`);
  return rows;
}

/** What triggers keep otherwise. */
async function tally(sql, edition) {
  await sql.query(`
    UPDATE ${edition}.person p SET quote_count = t.quotes, quoted_at = t.last
    FROM (SELECT speaker_person_id AS id, count(*) AS quotes, max(dated_at) AS last FROM ${edition}.quote GROUP BY 1) t
    WHERE p.id = t.id`);
  await sql.query(`
    UPDATE ${edition}.source s SET use_count = t.articles
    FROM (SELECT source_id AS id, count(DISTINCT article_id) AS articles FROM ${edition}.article_source GROUP BY 1) t
    WHERE s.id = t.id`);
}

const LINES = 500;

/** Rows as COPY reads them, several at a time. */
function* lines(rows) {
  let text = '';
  let count = 0;
  for (const row of rows) {
    text += `${Object.values(row).map((value) => value ?? '\\N').join('\t')}\n`;
    if (++count % LINES === 0) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text) yield Buffer.from(text);
}
