/*
 * Loaded into a backend that is measured: answers over its wire what the process has used
 * since the last question, or what it keeps in memory.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks');

const resolutionMs = 5;
const delays = monitorEventLoopDelay({ resolution: resolutionMs });
let cpu = process.cpuUsage();
let peakBytes = 0;

delays.enable();
setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 100).unref();

process.on('message', message => {
  if (message === 'weigh') {
    weigh();
  }
  if (message !== 'measure') {
    return;
  }
  const used = process.cpuUsage(cpu);
  process.send({
    type: 'measured',
    cpuMs: (used.user + used.system) / 1000,
    longestBlockMs: Math.max(0, delays.max / 1e6 - resolutionMs),
    peakMb: Math.max(peakBytes, process.memoryUsage.rss()) / 2 ** 20,
  });
  cpu = process.cpuUsage();
  peakBytes = 0;
  delays.reset();
});

// Who started it may have been killed, and could not end it
process.on('disconnect', () => process.exit());

/** What is kept in memory; the pause that this takes does not count as a block. */
function weigh() {
  // What has something to clean up goes with the second
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  setTimeout(() => {
    delays.reset();
    process.send({ type: 'weighed', keptMb: (heapUsed + external) / 2 ** 20 });
  }, 10 * resolutionMs);
}

// It must not keep the backend from ending
process.channel?.unref();
