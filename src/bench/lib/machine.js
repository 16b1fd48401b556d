import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem, release, type } from 'node:os';

/** The kernel's unit of CPU time, the same on every Linux that Node runs on. */
const TICKS = 100;

export function children(pid) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && stat(name)?.parent === pid)
    .map(Number);
}

function stat(pid) {
  try {
    // The name in brackets may hold spaces and brackets of its own.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    return { parent: fields[1], own: fields[11] + fields[12], ended: fields[13] + fields[14] };
  } catch {
    return undefined;
  }
}

/** CPU seconds that processes have used, those of their ended children among them. */
export function cpuSeconds(pids) {
  return pids.map(stat).reduce((sum, one) => sum + (one ? one.own + one.ended : 0), 0) / TICKS;
}

/** Memory of processes in MB: `rss` counts what they share for each of them, `pss` once. */
export function memory(pids) {
  const sum = (file, key) =>
    pids.reduce(
      (total, pid) =>
        total + Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/${file}`))?.[1] ?? 0),
      0,
    );
  return { rss: Math.round(sum('status', 'VmRSS') / 1024), pss: Math.round(sum('smaps_rollup', 'Pss') / 1024) };
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function machine() {
  const meminfo = Math.round(totalmem() / 2 ** 30);
  return { cpu: cpus()[0].model, cores: cpus().length, memory: `${meminfo} GB`, system: `${type()} ${release()}` };
}
