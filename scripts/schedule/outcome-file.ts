/** What the import left behind for those who tell of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { URGENT } from '../import/changes/secret-advice.ts';
import { OutcomeJson } from '../import/report/outcome-json.ts';

/** Paths in the folder of the reports. */
export function filesIn(reports: string) {
  return {
    /** What `npm run import -- --json` printed. */
    outcome: path.join(reports, 'outcome.json'),
    report: path.join(reports, 'report.md'),
    pullRequest: path.join(reports, 'pull-request.md'),
  };
}

/** @returns `null` when there is none that can be read: the import was killed, or has a fault */
export function readOutcome(reports: string): OutcomeJson | null {
  try {
    return OutcomeJson.parse(JSON.parse(readFileSync(filesIn(reports).outcome, 'utf8')));
  } catch {
    return null;
  }
}

/** @returns `null` when the import came to no report */
export function readReport(reports: string): string | null {
  try {
    return readFileSync(filesIn(reports).report, 'utf8');
  } catch {
    return null;
  }
}

/** Whether addresses were published that are secret now. */
export function isUrgent(report: string | null): boolean {
  return report?.split('\n').some((line) => line.startsWith(URGENT)) === true;
}
