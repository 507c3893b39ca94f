/** Runs Node programs by themselves and says what they took: time, processor, memory. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../lib/errors.ts';

const Usage = z.object({ userMs: z.number(), systemMs: z.number(), peakMb: z.number() });

export interface Measured {
  readonly wallMs: number;
  readonly userMs: number;
  readonly systemMs: number;
  /** Highest resident memory of the process, MB. */
  readonly peakMb: number;
  /** What it printed. */
  readonly output: string;
}

/** A run that takes longer has gone wrong, unless it is told to take its time. */
const MAX_MS = 10 * 60 * 1000;

/**
 * @param args of Node: a script and its options
 * @param env besides that of this process
 * @param maxMs after which it is ended
 * @throws {OperatorError} when the program does not end well
 */
export async function measure(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  maxMs = MAX_MS,
): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const usageFile = path.join(folder, 'usage.json');
  const preload = path.join(import.meta.dirname, 'report-usage.ts');
  const start = performance.now();
  try {
    const { code, output } = await run(
      ['--import', preload, ...args],
      { ...env, BENCH_USAGE: usageFile },
      maxMs,
    );
    const wallMs = performance.now() - start;
    if (code !== 0) {
      throw new OperatorError(
        `node ${args.join(' ')} ended with ${code ?? 'a signal'}: ${output.slice(-2000)}`,
        'Run that command by itself and mend what it says.',
      );
    }
    return { wallMs, output, ...Usage.parse(JSON.parse(readFileSync(usageFile, 'utf8'))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  maxMs: number,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: maxMs,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

/** The run in the middle by time: single runs swing with what else the machine does. */
export function median(runs: readonly [Measured, ...Measured[]]): Measured {
  const sorted = runs.toSorted((a, b) => a.wallMs - b.wallMs);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? runs[0];
}
