/** A git host in a folder, and a clone of it such as a runner has: shallow, on no branch. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { FinishedJson, type OutcomeJson } from '../../../scripts/import/report/outcome-json.ts';
import { type RunCommand, commandsIn } from '../../../scripts/schedule/run-command.ts';

/** No setting of this computer may help or hinder. */
export const GIT_ENV = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Importer',
  GIT_AUTHOR_EMAIL: 'importer@example.org',
  GIT_COMMITTER_NAME: 'Importer',
  GIT_COMMITTER_EMAIL: 'importer@example.org',
};

export class TempHost {
  readonly #root = mkdtempSync(path.join(tmpdir(), 'schedule-test-'));
  readonly #bare = path.join(this.#root, 'host.git');
  /** Clone of a person who works on the repository. */
  readonly person = path.join(this.#root, 'person');
  readonly reports = path.join(this.#root, 'reports');

  /** @param template to begin with as it is, instead of two commits of its own */
  constructor(template?: TempHost) {
    if (template !== undefined) {
      onTestFinished(() => this.remove());
      cpSync(template.#root, this.#root, { recursive: true });
      git(this.person, 'remote', 'set-url', 'origin', this.#bare);
      return;
    }
    mkdirSync(this.reports);
    // Without git's examples of hooks.
    git(this.#root, 'init', '--quiet', '--template=', '--bare', '--initial-branch=main', this.#bare);
    git(this.#bare, 'config', 'receive.advertisePushOptions', 'true');
    git(this.#root, 'clone', '--quiet', '--template=', this.#bare, this.person);
    this.change(this.person, 'content/codelists/forms.json', '[]\n');
    this.change(this.person, 'content/register/meta.json', 'old\n');
    this.change(this.person, 'README.md', 'first\n');
    this.commit(this.person, 'First');
    this.change(this.person, 'README.md', 'second\n');
    this.commit(this.person, 'Second');
    this.push('HEAD:refs/heads/main');
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** @param depth as `actions/checkout` has it, unless all history is wanted */
  makeRunner(depth: 1 | 'all' = 1): { readonly folder: string; readonly run: RunCommand } {
    const folder = mkdtempSync(path.join(this.#root, 'runner-'));
    const shallow = depth === 'all' ? [] : [`--depth=${depth}`];
    git(this.#root, 'clone', '--quiet', '--template=', ...shallow, `file://${this.#bare}`, folder);
    git(folder, 'checkout', '--quiet', '--detach');
    const run = commandsIn(folder);
    return { folder, run: (command, args, env) => run(command, args, { ...GIT_ENV, ...env }) };
  }

  /** What an import leaves: changed content and its reports. */
  writeImport(folder: string, asOf: string, options: { readonly report?: string } = {}): void {
    this.change(folder, 'content/register/meta.json', `as of ${asOf}\n`);
    this.change(folder, `content/register/providers/${asOf}.json`, '{}\n');
    this.writeOutcome(asOf, options);
  }

  writeOutcome(asOf: string, { report = `# Import of the register as of ${asOf}\n` } = {}): void {
    this.writeReport('outcome.json', JSON.stringify(makeOutcome(asOf)));
    this.writeReport('report.md', report);
    this.writeReport('pull-request.md', `For review, as of ${asOf}: \`$(id)\` @somebody\n`);
  }

  writeReport(name: string, text: string): void {
    writeFileSync(path.join(this.reports, name), text);
  }

  change(folder: string, file: string, text: string): void {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  commit(folder: string, message: string): void {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', message);
  }

  push(...refs: string[]): void {
    git(this.person, 'push', '--quiet', 'origin', ...refs);
  }

  /** @returns the answer of git in the host's own repository */
  ask(...args: string[]): string {
    return git(this.#bare, ...args);
  }
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...process.env, ...GIT_ENV },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

function makeOutcome(asOf: string): OutcomeJson {
  const counts = {
    providers: 1,
    services: 1,
    places: 1,
    placesWithPoint: 1,
    byType: {},
    byForm: {},
    byKraj: {},
  };
  return FinishedJson.parse({
    status: 'written',
    exitCode: 0,
    meta: { kind: 'register', area: ['CZ042'], asOf, sourceDate: asOf, counts },
    previous: null,
    files: { written: [], removed: [] },
    problems: { total: 0, byKind: {}, ofOthers: 0, withheld: 0 },
    changes: {},
    warnings: [],
    report: '.cache/import/report.md',
  });
}
