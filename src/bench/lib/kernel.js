import { readFileSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';

/** Part of the machine's memory; what PostgreSQL's manual gives a server of its own to begin with. */
export const BUFFERS = 1 / 4;

/** What PostgreSQL's processes share beside the buffers, with them as the unit. */
const BESIDE = 0.05;

const SESSIONS = '/proc/sys/kernel/sched_autogroup_enabled';
const HUGE_PAGES = '/proc/sys/vm/nr_hugepages';

/**
 * Sets Linux as docs/operations.md advises where databases share the machine with what asks them, as far as the
 * benchmark may: as root. Gives what sets it back.
 */
export function tune(databases) {
  const shared = (totalmem() / 1024 ** 2) * BUFFERS * (1 + BESIDE);
  // Nobody else can use these pages, so those of more than two databases would leave too little.
  const pages = Math.ceil((Math.min(databases, 2) * shared) / hugePageSize());
  const restores = [change(SESSIONS, 0), change(HUGE_PAGES, pages)];
  return () => restores.forEach((restore) => restore());
}

function change(file, value) {
  const before = read(file);
  try {
    writeFileSync(file, String(value));
  } catch (error) {
    if (['EACCES', 'ENOENT', 'EPERM', 'EROFS'].includes(error.code)) return () => {};
    throw error;
  }
  return () => writeFileSync(file, String(before));
}

/** What holds now; a huge page's size in MB. */
export function kernel() {
  return { sharesBy: read(SESSIONS) ? 'session' : 'thread', hugePages: read(HUGE_PAGES), hugePageSize: hugePageSize() };
}

const hugePageSize = () => Number(/^Hugepagesize:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))[1]) / 1024;

function read(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
