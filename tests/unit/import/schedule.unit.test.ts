/** The files that start the import at night: GitHub's workflow and systemd's units say what there is. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatSecretAdvice } from '../../../scripts/import/changes/secret-advice.ts';
import { formatStop } from '../../../scripts/import/report/report.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { HELP } from '../../../scripts/schedule/options.ts';
import { isUrgent } from '../../../scripts/schedule/outcome-file.ts';
import { ServiceId } from '../../../src/domain/service.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(REPOSITORY, 'scripts/schedule');
const read = (...parts: string[]) => readFileSync(path.join(REPOSITORY, ...parts), 'utf8');

const Text = z.union([z.string(), z.number(), z.boolean()]);
const Step = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), Text).optional(),
  env: z.record(z.string(), Text).optional(),
  run: z.string().optional(),
  'timeout-minutes': z.int().positive().optional(),
});
/** What we use of GitHub's format, and what it must have. */
const Workflow = z.object({
  on: z.object({
    schedule: z.tuple([z.object({ cron: z.string() })]),
    workflow_dispatch: z.object({ inputs: z.record(z.string(), z.object({ type: z.literal('boolean') })) }),
  }),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
  jobs: z.object({
    import: z.object({
      if: z.string(),
      'timeout-minutes': z.int().positive(),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(Step),
    }),
  }),
});

const workflowText = read('.github/workflows/import.yml');
const workflow = Workflow.parse(parse(workflowText));
const job = workflow.jobs.import;
const scripts = job.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
const stepOf = (id: string) => job.steps.find((step) => step.id === id)!;

const units = readdirSync(FOLDER).filter((name) => /\.(?:service|timer|conf)$/u.test(name));

/** `npm run --silent import -- --json` // => "import" */
function npmScriptsIn(text: string): string[] {
  return [...text.matchAll(/npm (?:--\S+ )*(run |test)(?:--\S+ )*([\w:-]*)/gu)].map(
    ([, verb = '', name = '']) => (verb === 'test' ? 'test' : name),
  );
}

/** Options written after the name of a command, up to the end of that command. */
function optionsAfter(command: RegExp, text: string): string[] {
  return [...text.matchAll(new RegExp(`${command.source}([^\\n>;|]*)`, 'gu'))].flatMap(([, rest = '']) =>
    [...rest.matchAll(/(?<=\s)--[a-z][\w-]*/gu)].map(([option]) => option),
  );
}

describe('.github/workflows/import.yml', () => {
  test('starts every night, not at the full hour, and by hand', () => {
    expect(workflow.on.schedule[0].cron).toMatch(/^(?!0 )\d{1,2} \d{1,2} \* \* \*$/u);
    expect(Object.keys(workflow.on.workflow_dispatch.inputs)).toEqual(['accept-large-change']);
  });

  test('may do what it must and no more; never runs twice at a time; ends by itself', () => {
    expect(workflow.permissions).toEqual({});
    expect(job.permissions).toEqual({ contents: 'write', 'pull-requests': 'write', issues: 'write' });
    expect(workflow.concurrency.group).not.toContain('${{');
    const limits = job.steps.map((step) => step['timeout-minutes'] ?? 0);
    // The steps' own limits come first: a step that is stopped starts the alert, a stopped job does not.
    expect(limits.reduce((sum, limit) => sum + limit, 0)).toBeLessThanOrEqual(job['timeout-minutes']);
    for (const id of ['import', 'data', 'build', 'propose'])
      expect(stepOf(id)['timeout-minutes']).toBeDefined();
  });

  test('a copy of the repository does nothing at night until it is switched on', () => {
    expect(job.if).toBe("github.event_name == 'workflow_dispatch' || vars.NIGHTLY_IMPORT == 'on'");
    expect(read('scripts/schedule/README.md')).toContain('NIGHTLY_IMPORT');
  });

  test('no value of GitHub is pasted into a script', () => {
    for (const script of scripts) expect(script).not.toContain('${{');
    // Of what people enter, only the switch is taken.
    expect(workflowText.match(/\$\{\{[^}]*(?:github\.event\.|inputs\.)[^}]*\}\}/gu)).toEqual([
      '${{ inputs.accept-large-change }}',
    ]);
  });

  test('every script stops at the first failure and is valid bash', () => {
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of scripts) {
      expect(script).toMatch(/^set -euo pipefail\n/u);
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
    }
  });

  test('only official actions, by their major version; no cache; the token for three steps alone', () => {
    const used = job.steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/(?:checkout|upload-artifact)@v\d+$/u);
    for (const step of job.steps) expect(step.with ?? {}).not.toHaveProperty('cache');
    expect(job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({
      'persist-credentials': false,
    });
    const trusted = job.steps.filter(({ env }) => env?.['GH_TOKEN'] !== undefined).map(({ name }) => name);
    expect(trusted).toEqual(['Look the repository up', 'Propose', 'Close the alert', 'Alert']);
  });

  test('tests and the build come before the proposal; what fails before it raises the alert', () => {
    const order = job.steps.map(({ id, name }) => id ?? name);
    for (const [earlier, later] of [
      ['packages', 'import'],
      ['import', 'data'],
      ['data', 'build'],
      ['build', 'propose'],
      ['propose', 'Close the alert'],
      ['Close the alert', 'Alert'],
    ] as const) {
      expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(later));
    }
    expect(job.steps.find(({ name }) => name === 'Alert')?.if).toBe(
      "failure() && steps.propose.outcome != 'success'",
    );
    for (const id of ['packages', 'import', 'data', 'build', 'propose'])
      expect(stepOf(id).if).toBeUndefined();
  });

  test('what the import, the tests and the build print is in files; of these only some are kept, and not in public', () => {
    for (const [id, log] of [
      ['import', />\.cache\/import\/outcome\.json 2>\.cache\/import\/import\.log$/u],
      ['data', />\.cache\/import\/data\.log 2>&1$/u],
      ['build', />\.cache\/import\/build\.log 2>&1$/u],
    ] as const) {
      expect(stepOf(id).run?.trim()).toMatch(log);
    }
    const kept = job.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(kept?.if).toMatch(/^always\(\) && \(steps\.repository\.outputs\.visibility == 'PRIVATE' \|\|/u);
    expect(String(kept?.with?.['path'])).not.toMatch(/import\.log|rpss|\*|import\/?\n/u);
  });

  test.each([
    ['true', 0, '--json --accept-large-change', 0],
    ['false', 0, '--json', 0],
    // Started by the clock there is no such input.
    ['', 0, '--json', 0],
    ['', 1, '--json', 1],
  ])('accept-large-change "%s", the import ends with %i: options %s, the step ends with %i', (...row) => {
    const [accept, importStatus, options, status] = row;
    const folder = makeFolder();
    mkdirSync(path.join(folder, '.cache/import'), { recursive: true });
    addCommand(folder, 'npm', `echo "$@"; exit ${importStatus}`);
    const done = spawnSync('bash', ['--noprofile', '--norc', '-c', stepOf('import').run!], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, ACCEPT_LARGE_CHANGE: accept },
    });
    expect(done).toMatchObject({ status, stdout: '', stderr: '' });
    const said = readFileSync(path.join(folder, '.cache/import/outcome.json'), 'utf8');
    expect(said).toBe(`run --silent import -- ${options}\n`);
  });
});

describe('what the files of the schedule call exists', () => {
  const files = [workflowText, ...units.map((name) => read('scripts/schedule', name))].join('\n');

  test('npm scripts and suites of tests', () => {
    const { scripts: known } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const called = npmScriptsIn(files);
    expect(new Set(called)).toEqual(new Set(['import', 'test', 'build', 'recover']));
    for (const name of called) expect(known).toHaveProperty(name);
    for (const [, suite = ''] of files.matchAll(/--project (\w+)/gu)) {
      expect(existsSync(path.join(REPOSITORY, 'tests', suite, 'vitest.config.ts'))).toBe(true);
    }
  });

  test('options of the import, by its own --help', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/import/run.ts', '--help'], {
      cwd: REPOSITORY,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const used = [
      ...optionsAfter(/\bimport -- ?/u, files),
      ...[...stepOf('import').run!.matchAll(/options\+?=\((--[\w-]+)\)/gu)].map(([, option = '']) => option),
    ];
    expect(new Set(used)).toEqual(new Set(['--json', '--accept-large-change']));
    for (const option of used) expect(stdout).toMatch(new RegExp(`^ +${option}\\b`, 'mu'));
  });

  test('options of scripts/schedule/run.ts, by its own help', () => {
    const used = optionsAfter(/scripts\/schedule\/run\.ts/u, files);
    expect(used).toContain('--visibility');
    for (const option of used) expect(HELP).toMatch(new RegExp(`^ +${option}\\b`, 'mu'));
  });

  test('files of the repository', () => {
    const named = [...files.matchAll(/(?<![\w/])scripts\/[\w./-]+\.(?:ts|mjs|sh|md)/gu)].map(
      ([file]) => file,
    );
    expect(new Set(named)).toContain('scripts/schedule/mail-alert.sh');
    for (const file of named) expect(existsSync(path.join(REPOSITORY, file)), file).toBe(true);
  });
});

/** Key → values, in the order of the file; systemd takes a key again as another value. */
function readUnit(name: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const line of read('scripts/schedule', name).split('\n')) {
    const [, key, value] = /^([A-Z]\w+)=(.*)$/u.exec(line) ?? [];
    if (key === undefined || value === undefined) {
      expect(line).toMatch(/^(?:|#.*|\[(?:Unit|Service|Timer|Install)\])$/u);
      continue;
    }
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return values;
}

describe('systemd units', () => {
  const service = readUnit('rozcestnik-import.service');
  const timer = readUnit('rozcestnik-import.timer');
  const alert = readUnit('rozcestnik-import-alert@.service');

  test('the timer starts the service, the service that fails starts the alert', () => {
    const [started] = timer.get('Unit') ?? [];
    expect(started).toBe('rozcestnik-import.service');
    expect(units).toContain(started);
    expect(timer.get('Persistent')).toEqual(['true']);
    expect(timer.get('RandomizedDelaySec')).toBeDefined();
    expect(service.get('OnFailure')).toEqual(['rozcestnik-import-alert@%N.service']);
    expect(units).toContain('rozcestnik-import-alert@.service');
    expect(service.get('Type')).toEqual(['oneshot']);
    // A oneshot service has no limit of its own.
    expect(service.get('TimeoutStartSec')).toBeDefined();
  });

  test('the service is a user of its own with little to write to', () => {
    const expected = {
      User: 'rozcestnik',
      ProtectSystem: 'strict',
      ReadWritePaths: '/var/www/rozcestnik',
      ProtectHome: 'yes',
      PrivateTmp: 'yes',
      NoNewPrivileges: 'yes',
      CapabilityBoundingSet: '',
    };
    for (const [key, value] of Object.entries(expected)) expect(service.get(key), key).toEqual([value]);
    // V8 writes machine code.
    expect(service.has('MemoryDenyWriteExecute')).toBe(false);
  });

  test('the alert may hand over mail: nothing in it brings about NoNewPrivileges', () => {
    const hardening = [...alert.keys()].filter((key) =>
      /^(?:NoNew|Restrict|SystemCall|Lock|Memory|PrivateDevices|ProtectKernel|ProtectClock|ProtectHost)/u.test(
        key,
      ),
    );
    expect(hardening).toEqual([]);
    expect(alert.get('ProtectSystem')).toEqual(['full']);
  });

  test('it publishes what was tested and built, in this order, and proposing does so too', () => {
    const order = (values: string[] | undefined) =>
      (values ?? []).map(
        (value) => /import\b(?=.*json|$)|--project data|build|rsync|propose|grep/u.exec(value)?.[0],
      );
    expect(order(service.get('ExecStart'))).toEqual(['import', '--project data', 'build', 'rsync', 'grep']);
    const drop = readUnit('propose.conf').get('ExecStart');
    // The empty one takes away what the service had.
    expect(drop?.[0]).toBe('');
    expect(order(drop?.slice(1))).toEqual(['import', '--project data', 'build', 'propose', 'grep']);
  });

  const analyze = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((file) => existsSync(file));
  const skipped = analyze === undefined ? ' (skipped: systemd-analyze is not installed)' : '';

  test.skipIf(analyze === undefined)(`systemd itself finds no fault in them${skipped}`, () => {
    const folder = makeFolder();
    for (const name of units.filter((unit) => !unit.endsWith('.conf'))) {
      // The folder of the installation does not exist here.
      const text = read('scripts/schedule', name).replaceAll('/var/lib/rozcestnik/site', REPOSITORY);
      writeFileSync(path.join(folder, name), text);
    }
    const names = [
      'rozcestnik-import.timer',
      'rozcestnik-import.service',
      'rozcestnik-import-alert@x.service',
    ];
    const verify = () =>
      spawnSync(analyze!, ['verify', ...names.map((name) => path.join(folder, name))], {
        encoding: 'utf8',
        env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` },
      });
    const publishing = verify();
    expect(publishing.stderr).not.toContain('rozcestnik');
    expect(publishing.status).toBe(0);
    const dropIns = path.join(folder, 'rozcestnik-import.service.d');
    mkdirSync(dropIns);
    copyFileSync(path.join(FOLDER, 'propose.conf'), path.join(dropIns, 'propose.conf'));
    const proposing = verify();
    expect(proposing.stderr).not.toContain('rozcestnik');
    expect(proposing.status).toBe(0);
  });
});

describe('the alert by mail', () => {
  const id = ServiceId.parse('4951');
  const urgent = `# Import\n\n${formatSecretAdvice({ turnedSecret: [id], exposedIds: [id] })}\n`;
  const stopped = formatStop(new OperatorError('the register is empty', 'Download it again.'), []);

  test.each([
    ['an import that stopped', stopped, 'the import stopped, nothing was written'],
    ['addresses that turned secret', urgent, 'URGENT: addresses that were published are secret now'],
    ['a later step', '# Import of the register\n', 'the import went well, a later step failed'],
    ['no report', null, 'the import ended before it had a report'],
  ])('%s', (_case, report, subject) => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, '.cache/import'), { recursive: true });
    if (report !== null) writeFileSync(path.join(folder, '.cache/import/report.md'), report);
    const sendmail = addCommand(folder, 'sendmail', 'echo "options: $*"; cat');
    const { status, stdout } = spawnSync('bash', [path.join(FOLDER, 'mail-alert.sh'), 'rozcestnik-import'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        SENDMAIL: sendmail,
        ALERT_TO: 'spravce@example.org',
        MONITOR_SERVICE_RESULT: 'timeout',
      },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^options: -t\nTo: spravce@example\.org\n/u);
    expect(stdout).toContain(`Subject: [rozcestnik] ${subject}\n`);
    expect(stdout).toContain('How it ended: timeout');
    expect(stdout).toContain(report ?? 'journalctl -u rozcestnik-import');
  });

  test.each([
    ['urgent', urgent, 1],
    ['not urgent', '# Import\n\nUrgent: no heading\n', 0],
  ])(
    'the last line of the service fails when the report is %s, as the pull request says',
    (_case, report, status) => {
      const [, script = ''] =
        /^\/bin\/sh -c '(.*)'$/u.exec(readUnit('rozcestnik-import.service').get('ExecStart')!.at(-1)!) ?? [];
      const folder = makeFolder();
      mkdirSync(path.join(folder, '.cache/import'), { recursive: true });
      writeFileSync(path.join(folder, '.cache/import/report.md'), report);
      expect(spawnSync('sh', ['-c', script], { cwd: folder }).status).toBe(status);
      expect(isUrgent(report)).toBe(status === 1);
    },
  );
});

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'schedule-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns path of a command in the folder that does what `script` says */
function addCommand(folder: string, name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}
