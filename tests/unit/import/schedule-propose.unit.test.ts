/** What follows an import at night: one branch, one pull request, one alert, and nothing overwritten. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatSecretAdvice } from '../../../scripts/import/changes/secret-advice.ts';
import { toStopJson } from '../../../scripts/import/report/outcome-json.ts';
import { formatStop } from '../../../scripts/import/report/report.ts';
import { OperatorError, UsageError } from '../../../scripts/lib/errors.ts';
import { ALERT_LABEL, closeAlert, raiseAlert } from '../../../scripts/schedule/alert.ts';
import { type AlertFacts, findFailedStep, formatAlert } from '../../../scripts/schedule/alert-text.ts';
import { readCommand } from '../../../scripts/schedule/options.ts';
import { readOutcome, readReport } from '../../../scripts/schedule/outcome-file.ts';
import { type ProposeOptions, propose } from '../../../scripts/schedule/propose.ts';
import { commandsIn, explainFailure } from '../../../scripts/schedule/run-command.ts';
import { ServiceId } from '../../../src/domain/service.ts';
import { FakeGitHub } from './fake-github.ts';
import { GIT_ENV, TempHost, git } from './temp-host.ts';

const template = new TempHost();
afterAll(() => template.remove());

const BRANCH = 'import/register';
const id = ServiceId.parse('4951');
const URGENT_REPORT = `# Import\n\n${formatSecretAdvice({ turnedSecret: [id], exposedIds: [id] })}\n`;

function prepare(changes: Partial<ProposeOptions> = {}) {
  const host = new TempHost(template);
  const github = new FakeGitHub();
  const options: ProposeOptions = {
    host: 'github',
    isPublic: false,
    base: 'main',
    branch: BRANCH,
    remote: 'origin',
    pushOptions: [],
    reports: host.reports,
    ...changes,
  };
  /** One night on a runner that is thrown away afterwards. */
  const night = async (asOf: string, report?: string) => {
    const { folder, run } = host.makeRunner();
    host.writeImport(folder, asOf, report === undefined ? {} : { report });
    return propose(github.runWith(run), options);
  };
  return { host, github, options, night };
}

describe('proposing an import', () => {
  test('the first night opens a pull request, the next renews it and the branch', async () => {
    const { host, github, night } = prepare();
    expect(await night('2026-09-02')).toEqual({ asOf: '2026-09-02', status: 'created' });
    expect(await night('2026-09-03')).toEqual({ asOf: '2026-09-03', status: 'edited' });
    expect(github.pullRequests).toHaveLength(1);
    expect(github.pullRequests[0]).toMatchObject({
      title: 'Import the register as of 2026-09-03',
      body: 'For review, as of 2026-09-03: `$(id)` @somebody\n',
      head: BRANCH,
      base: 'main',
      comments: [],
    });
    // Always one commit on what is merged, not one a night.
    expect(host.ask('rev-list', '--count', `main..${BRANCH}`)).toBe('1');
    expect(host.ask('show', `${BRANCH}:content/register/meta.json`)).toBe('as of 2026-09-03');
    expect(host.ask('log', '-1', '--format=%s', BRANCH)).toBe('Import the register as of 2026-09-03');
  });

  test('the same import again leaves the branch as it is, so that approvals stay', async () => {
    const { host, night } = prepare({ host: 'git' });
    expect(await night('2026-09-02')).toMatchObject({ status: 'pushed' });
    const before = host.ask('rev-parse', BRANCH);
    expect(await night('2026-09-02')).toMatchObject({ status: 'kept' });
    expect(host.ask('rev-parse', BRANCH)).toBe(before);
  });

  test('nothing changed: no branch, no pull request', async () => {
    const { host, github, options } = prepare();
    const { run } = host.makeRunner();
    host.writeOutcome('2026-09-02');
    expect(await propose(github.runWith(run), options)).toMatchObject({ status: 'unchanged' });
    expect(github.pullRequests).toEqual([]);
    expect(host.ask('branch', '--list', BRANCH)).toBe('');
  });

  test('only what the import writes gets into the commit, and the working copy stays as it is', async () => {
    const { host, github, options } = prepare();
    const { folder, run } = host.makeRunner();
    host.writeImport(folder, '2026-09-02');
    host.change(folder, 'content/enrichment/1.yml', 'by hand\n');
    host.change(folder, 'README.md', 'edited\n');
    const before = git(folder, 'status', '--porcelain');
    await propose(github.runWith(run), options);
    expect(host.ask('diff', '--name-only', 'main', BRANCH).split('\n')).toEqual([
      'content/register/meta.json',
      'content/register/providers/2026-09-02.json',
    ]);
    expect(git(folder, 'status', '--porcelain')).toBe(before);
  });

  test('a file the import removed is removed', async () => {
    const { host, github, options } = prepare();
    host.change(host.person, 'content/register/providers/99000806.json', '{}\n');
    host.commit(host.person, 'Add a provider');
    host.push('HEAD:refs/heads/main');
    const { folder, run } = host.makeRunner();
    git(folder, 'rm', '--quiet', '--cached', 'content/register/providers/99000806.json');
    git(folder, 'clean', '--quiet', '--force', 'content');
    host.writeImport(folder, '2026-09-02');
    await propose(github.runWith(run), options);
    expect(host.ask('ls-tree', '-r', '--name-only', BRANCH)).not.toContain('99000806');
  });

  test('after the pull request is merged a new one is opened, from what was merged', async () => {
    const { host, github, night } = prepare();
    await night('2026-09-02');
    host.ask('update-ref', 'refs/heads/main', BRANCH);
    github.pullRequests[0]!.isOpen = false;
    expect(await night('2026-09-03')).toMatchObject({ status: 'created' });
    expect(host.ask('rev-list', '--count', `main..${BRANCH}`)).toBe('1');
  });

  test("a fork's pull request with a branch of the same name is not ours", async () => {
    const { github, night } = prepare();
    const foreign = github.addPullRequest({ head: BRANCH, base: 'main', isCrossRepository: true });
    expect(await night('2026-09-02')).toMatchObject({ status: 'created' });
    expect(foreign).toMatchObject({ title: '', body: '' });
  });

  test("a person's commit on the branch is not overwritten", async () => {
    const { host, night } = prepare();
    await night('2026-09-02');
    git(host.person, 'fetch', '--quiet', 'origin', BRANCH);
    git(host.person, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    host.change(host.person, 'content/enrichment/1.yml', 'by hand\n');
    host.commit(host.person, 'Mend by hand');
    host.push(`HEAD:refs/heads/${BRANCH}`);
    await expect(night('2026-09-03')).rejects.toThrow(/has a commit that the import did not make/u);
    expect(host.ask('log', '-1', '--format=%s', BRANCH)).toBe('Mend by hand');
  });

  test('the button "Update branch" does not stop the next night', async () => {
    const { host, night } = prepare();
    await night('2026-09-02');
    host.change(host.person, 'README.md', 'third\n');
    host.commit(host.person, 'Third');
    host.push('HEAD:refs/heads/main');
    git(host.person, 'fetch', '--quiet', 'origin', BRANCH);
    git(host.person, 'merge', '--quiet', '--no-edit', 'FETCH_HEAD');
    host.push(`HEAD:refs/heads/${BRANCH}`);
    expect(await night('2026-09-03')).toMatchObject({ status: 'edited' });
  });

  test('what is pushed between looking and pushing is not overwritten either', async () => {
    const { host, github, options, night } = prepare();
    await night('2026-09-02');
    const { folder, run } = host.makeRunner();
    host.writeImport(folder, '2026-09-03');
    const interrupted = github.runWith((command, args, env) => {
      if (args[0] === 'push') host.ask('update-ref', `refs/heads/${BRANCH}`, 'main~1');
      return run(command, args, env);
    });
    await expect(propose(interrupted, options)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/stale info/u),
        hint: expect.stringMatching(/run it again/u),
      }),
    );
    expect(host.ask('rev-parse', BRANCH)).toBe(host.ask('rev-parse', 'main~1'));
  });

  test.each([
    ['a shallow clone gets no more of the history', 1, 'true', 1],
    ['a whole clone stays whole', 'all', 'false', 3],
  ] as const)('%s', async (_case, depth, isShallow, knownCommits) => {
    const { host, github, options, night } = prepare();
    await night('2026-09-02');
    host.change(host.person, 'README.md', 'third\n');
    host.commit(host.person, 'Third');
    host.push('HEAD:refs/heads/main');
    const { folder, run } = host.makeRunner(depth);
    host.writeImport(folder, '2026-09-03');
    expect(await propose(github.runWith(run), options)).toMatchObject({ status: 'edited' });
    expect(git(folder, 'rev-parse', '--is-shallow-repository')).toBe(isShallow);
    // What was fetched is the old tip of the branch.
    expect(git(folder, 'rev-list', 'FETCH_HEAD').split('\n')).toHaveLength(knownCommits);
  });

  test('plain git: the branch is pushed with the options for the host, gh is not asked', async () => {
    const { host, github, options } = prepare({ host: 'git', pushOptions: ['merge_request.create'] });
    const { folder, run } = host.makeRunner();
    host.writeImport(folder, '2026-09-02');
    const pushed: (readonly string[])[] = [];
    const watched = github.runWith((command, args, env) => {
      if (args[0] === 'push') pushed.push(args);
      return run(command, args, env);
    });
    expect(await propose(watched, options)).toMatchObject({ status: 'pushed' });
    expect(pushed).toEqual([expect.arrayContaining(['--push-option=merge_request.create'])]);
    expect(github.pullRequests).toEqual([]);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{"status": "writ'],
    ['a stop', JSON.stringify(toStopJson(new OperatorError('a', 'b'), { exitCode: 1, report: null }))],
  ])('no good import (%s): nothing is proposed', async (_case, outcome) => {
    const { host, github, options } = prepare();
    const { folder, run } = host.makeRunner();
    host.change(folder, 'content/register/meta.json', 'new\n');
    if (outcome !== null) host.writeReport('outcome.json', outcome);
    await expect(propose(github.runWith(run), options)).rejects.toThrow(
      /tells of no import that was written/u,
    );
    expect(host.ask('branch', '--list', BRANCH)).toBe('');
  });
});

describe('addresses that turned secret', () => {
  test('in a repository strangers can read the change is not shown at all', async () => {
    const { host, github, night } = prepare({ isPublic: true });
    const failure = await night('2026-09-02', URGENT_REPORT).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect(String(failure)).toMatch(/must not be shown in a public repository/u);
    expect(String(failure)).not.toContain(id);
    expect(host.ask('branch', '--list', BRANCH)).toBe('');
    expect(github.pullRequests).toEqual([]);
  });

  test('elsewhere the title says so, and a comment, as an edit tells nobody', async () => {
    const { github, night } = prepare();
    await night('2026-09-02');
    await night('2026-09-03', URGENT_REPORT);
    expect(github.pullRequests).toMatchObject([
      {
        title: 'Urgent: import the register as of 2026-09-03',
        comments: [expect.stringMatching(/publish it today/u)],
      },
    ]);
  });
});

describe('the alert', () => {
  const noGit = () => Promise.reject(new Error('an alert needs no git'));

  test('one issue: opened, commented, closed; opened anew the next time', async () => {
    const github = new FakeGitHub();
    const run = github.runWith(noGit);
    expect(await raiseAlert(run, 'first night')).toBe('opened');
    expect(await raiseAlert(run, 'second night')).toBe('commented');
    expect(github.issues).toMatchObject([
      { label: ALERT_LABEL, body: 'first night', comments: ['second night'], isOpen: true },
    ]);
    expect(await closeAlert(run, 'it went well')).toBe('closed');
    expect(github.issues).toMatchObject([{ comments: ['second night', 'it went well'], isOpen: false }]);
    expect(await closeAlert(run, 'it went well')).toBe('none');
    expect(await raiseAlert(run, 'a year later')).toBe('opened');
    expect(github.issues).toHaveLength(2);
  });

  const stop = new OperatorError(
    'the number of services in force would go from 470 to 400, by more than 5 %',
    'Look whether the register is whole.\n  → Urgent: 1 place published now is marked secret (services 4951).',
  );
  const stopped: AlertFacts = {
    outcome: toStopJson(stop, { exitCode: 1, report: null }),
    report: formatStop(stop, []),
    failedStep: 'import',
    isPublic: false,
    runAddress: 'https://github.com/o/r/actions/runs/1',
  };

  test('says why the import stopped, what to do, where to look, with the report', () => {
    const text = formatAlert(stopped);
    for (const part of [
      stop.message,
      'marked secret (services 4951)',
      stopped.runAddress!,
      '# Import stopped',
    ]) {
      expect(text).toContain(part);
    }
    // Nothing in the message can become a mention or a link.
    expect(text).toMatch(/^ {4}the number of services/mu);
    expect(text).toMatch(/^ {4} {2}→ Urgent/mu);
  });

  test('where strangers read it, it names no service and has no report', () => {
    const text = formatAlert({ ...stopped, isPublic: true });
    expect(text).toContain(stop.message);
    expect(text).not.toMatch(/4951|marked secret|# Import stopped/u);
  });

  test('is never longer than GitHub takes, and cut at the end of a line', async () => {
    const github = new FakeGitHub();
    const long = `# Import stopped\n${'- record 4951: ulice, č. p.\n'.repeat(5_000)}`;
    const text = formatAlert({ ...stopped, report: long });
    expect(text).toMatch(/č\. p\.\n\n…the rest is in the whole report\.\n$/u);
    await raiseAlert(github.runWith(noGit), text);
    expect(github.issues).toHaveLength(1);
  });

  test('tells a step that failed later from an import that stopped', () => {
    const host = new TempHost(template);
    host.writeOutcome('2026-09-02', { report: '# Import of the register\n\nlist of problems\n' });
    const { reports } = host;
    const text = formatAlert({
      ...stopped,
      outcome: readOutcome(reports),
      report: readReport(reports),
      failedStep: 'data',
    });
    expect(text).toMatch(/The import as of 2026-09-02 went well, but the tests of the data failed\./u);
    expect(text).not.toContain('list of problems');
  });

  test.each([
    ['import', /ended without saying why/u],
    ['packages', /before there was an import: npm ci failed/u],
    [null, /ended without saying why/u],
  ])('without any outcome, after the step %s', (failedStep, message) => {
    expect(formatAlert({ ...stopped, outcome: null, report: null, failedStep })).toMatch(message);
  });

  test('the step that failed is read from what GitHub says of all', () => {
    const steps = {
      repository: { outcome: 'success' },
      import: { outcome: 'failure' },
      data: { outcome: 'skipped' },
    };
    expect(findFailedStep(JSON.stringify(steps))).toBe('import');
    expect(findFailedStep('{}')).toBeNull();
  });
});

describe('failures of git and gh', () => {
  test('a command that is not there', async () => {
    await expect(commandsIn('.')('gh', ['pr', 'list'], { PATH: '' })).rejects.toThrow(
      expect.objectContaining({
        message: 'gh pr: the command cannot be started',
        hint: expect.stringMatching(/^Install/u),
      }),
    );
  });

  test.each([
    [
      'GraphQL: GitHub Actions is not permitted to create or approve pull requests (createPullRequest)',
      /Settings → Actions/u,
    ],
    ['HTTP 403: Resource not accessible by integration', /permissions/u],
    ['the repository has disabled issues', /Features → Issues/u],
    ['fatal: the receiving end does not support push options', /leave --push-option out/u],
    ['fatal: empty ident name (for <>) not allowed', /GIT_AUTHOR_NAME/u],
    ['fatal: something new', /content\/ was not touched/u],
  ])('%s', (stderr, hint) => {
    expect(explainFailure('gh pr', stderr, new Error('exit code 1')).hint).toMatch(hint);
  });

  test('a password in an address is not told', () => {
    const error = explainFailure(
      'git push',
      "fatal: unable to access 'https://x:secret@host/r.git/'",
      new Error(''),
    );
    expect(error.message).toBe("git push failed: fatal: unable to access 'https://host/r.git/'");
  });
});

describe('scripts/schedule/run.ts', () => {
  const start = (cwd: string, ...args: string[]) =>
    spawnSync(process.execPath, [path.resolve('scripts/schedule/run.ts'), ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...GIT_ENV },
    });

  test('proposes by plain git and says so in one line', () => {
    const host = new TempHost(template);
    const { folder } = host.makeRunner();
    host.writeImport(folder, '2026-09-02');
    expect(start(folder, 'propose', '--host', 'git', '--reports', host.reports)).toMatchObject({
      status: 0,
      stdout: 'Register as of 2026-09-02: the branch is pushed.\n',
      stderr: '',
    });
    expect(host.ask('log', '-1', '--format=%s', BRANCH)).toBe('Import the register as of 2026-09-02');
  });

  test('stops with two sentences and exit code 1', () => {
    const host = new TempHost(template);
    const { folder } = host.makeRunner();
    const { status, stderr } = start(folder, 'propose', '--host', 'git', '--reports', host.reports);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^schedule stopped: .*outcome\.json tells of no import[^]*\n {2}→ Run npm run/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  test('wrong use: exit code 2', () => {
    const { status, stderr } = start('.', 'offer');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^schedule stopped: one of propose, alert, all-clear is needed/u);
  });

  test.each([
    [[]],
    [['propose', 'alert']],
    [['propose', '--host', 'svn']],
    [['propose', '--branch=-f']],
    [['alert', '--nic']],
  ])('wrong use: %j', (args) => {
    expect(() => readCommand(args)).toThrow(UsageError);
  });

  test.each([
    ['private', false],
    ['PRIVATE', false],
    ['INTERNAL', false],
    ['PUBLIC', true],
    ['', true],
  ])('a repository of visibility "%s" is public: %s', (visibility, isPublic) => {
    expect(readCommand(['propose', '--visibility', visibility]).options.isPublic).toBe(isPublic);
  });
});
