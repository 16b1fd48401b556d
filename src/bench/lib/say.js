const began = Date.now();

/** Progress, for whoever waits. */
export function say(text) {
  const seconds = ((Date.now() - began) / 1000).toFixed(0).padStart(5);
  process.stderr.write(`${seconds} s  ${text}\n`);
}

say.timed = async (what, work) => {
  const from = performance.now();
  const result = await work();
  say(`  ${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return result;
};
