import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import preset from './preset.js';

const WORKERS = Number(process.env.WORKERS);

// One process serves one core, so there is one for each.
if (WORKERS > 1 && cluster.isPrimary) {
  for (let i = 0; i < WORKERS; i++) cluster.fork();
  process.on('SIGTERM', () => {
    Object.values(cluster.workers).forEach((worker) => worker.kill());
    process.exit();
  });
} else {
  const instance = postgraphile(preset);
  const serving = instance.createServ(grafserv);
  const server = createServer();
  await serving.addTo(server);
  server.listen(preset.grafserv.port, preset.grafserv.host);
}
