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
  const indexes = (await dropIndexes(sql)).filter(
    ({ indexdef }) => newsroom.size < TRIGRAMS_BELOW || !/gin \((text|headline) /.test(indexdef),
  );
  const makeIndexes = (edition) =>
    say.timed(`indexes of ${edition}`, async () => {
      for (const { schemaname, indexdef } of indexes) if (schemaname === edition) await sql.query(indexdef);
    });

  await emptied('live', sql, async () => {
    for (const [table, rows] of Object.entries(TABLES)) {
      const columns = Object.keys(rows(newsroom).next().value).join(', ');
      const into = copy.from(`COPY live.${table} (${columns}) FROM STDIN`);
      await say.timed(table, () => pipeline(Readable.from(lines(rows(newsroom))), sql.query(into)));
    }
  });
  await makeIndexes('live');
  await say.timed('tallies', () => tally(sql));
  await emptied('desk', sql, async () => {
    for (const table of Object.keys(TABLES)) {
      await say.timed(`${table} of desk`, () => sql.query(`INSERT INTO desk.${table} SELECT * FROM live.${table}`));
    }
  });
  await makeIndexes('desk');
  await say.timed('vacuum', () => sql.query('VACUUM (ANALYZE, FREEZE)'));
  await sql.query('CHECKPOINT');
}

/** The tables are empty anyway, but those that a transaction empties it may fill without writing a log. */
async function emptied(edition, sql, fill) {
  const { rows } = await sql.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'live'");
  await sql.query('BEGIN');
  await sql.query(`TRUNCATE ${rows.map(({ name }) => `${edition}.${name}`).join(', ')} CASCADE`);
  await fill();
  await sql.query('COMMIT');
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
async function tally(sql) {
  await sql.query(`
    UPDATE live.person p SET quote_count = t.quotes, quoted_at = t.last
    FROM (SELECT speaker_person_id AS id, count(*) AS quotes, max(dated_at) AS last FROM live.quote GROUP BY 1) t
    WHERE p.id = t.id`);
  await sql.query(`
    UPDATE live.source s SET use_count = t.articles
    FROM (SELECT source_id AS id, count(DISTINCT article_id) AS articles FROM live.article_source GROUP BY 1) t
    WHERE s.id = t.id`);
}

const LINES = 500;

/** Rows as COPY reads them, several at a time. */
function* lines(rows) {
  let text = '';
  let count = 0;
  for (const row of rows) {
    text += `${Object.values(row)
      .map((value) => value ?? '\\N')
      .join('\t')}\n`;
    if (++count % LINES === 0) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text) yield Buffer.from(text);
}
