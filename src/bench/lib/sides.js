import { App, SECRET } from './app.js';
import { learn } from './context.js';
import { HttpSide } from './http.js';
import { PostGraphile } from './postgraphile.js';
import { SqlSide } from './sql.js';
import { say } from './say.js';

/** Verbatim with every answer made anew. */
export function cold(name, { options, cluster, size }) {
  return verbatim(name, false, { options, cluster, context: { size } });
}

/** All that are compared, on one newsroom. */
export function all({ options, cluster, size }) {
  const context = { size };
  const server = new PostGraphile({ name: 'postgraphile', options, cluster });
  return [
    verbatim('verbatim', false, { options, cluster, context }),
    verbatim('verbatim hot', true, { options, cluster, context }),
    new HttpSide({ name: 'postgraphile', dialect: 'postgraphile', server, cluster, options, context }),
    new SqlSide({ name: 'sql', cluster, options, context }),
  ].filter(({ name }) => options.sides?.includes(name) ?? true);
}

function verbatim(name, hot, { options, cluster, context }) {
  const server = new App({ name, options, cluster, cached: hot });
  return new HttpSide({ name, dialect: 'verbatim', server, key: SECRET, hot, cluster, options, context });
}

/** Starts the servers of all sides for as long as the work takes. */
export async function running(sides, work) {
  try {
    for (const side of sides) {
      if (side.server) say(`${side.name} answers after ${(await side.server.start()).toFixed(1)} s`);
    }
    for (const context of new Set(sides.map((side) => side.context))) {
      await learn(
        context,
        sides.filter((side) => side.context === context),
      );
    }
    return await work(sides);
  } finally {
    await Promise.all(sides.map((side) => side.server?.stop()));
  }
}
