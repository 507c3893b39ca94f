/** Loaded before a measured program: writes what the process took to the file BENCH_USAGE names. */
import { writeFileSync } from 'node:fs';

const file = process.env['BENCH_USAGE'];
if (file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { userMs: userCPUTime / 1000, systemMs: systemCPUTime / 1000, peakMb: maxRSS / 1024 };
    writeFileSync(file, JSON.stringify(usage));
  });
}
