/** GitHub as far as the nightly import uses it: answers gh from memory and knows no other arguments. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { RunCommand } from '../../../scripts/schedule/run-command.ts';

interface Thread {
  readonly number: number;
  title: string;
  body: string;
  isOpen: boolean;
  readonly comments: string[];
}
export interface FakePullRequest extends Thread {
  readonly head: string;
  readonly base: string;
  readonly isCrossRepository: boolean;
}
export interface FakeIssue extends Thread {
  readonly label: string;
}

export class FakeGitHub {
  readonly pullRequests: FakePullRequest[] = [];
  readonly issues: FakeIssue[] = [];
  readonly labels = new Set<string>();
  #last = 0;

  /** Commands for git go to `git`. */
  runWith(git: RunCommand): RunCommand {
    return async (command, args, env) => (command === 'git' ? git(command, args, env) : this.#answer(args));
  }

  addPullRequest(facts: Pick<FakePullRequest, 'head' | 'base' | 'isCrossRepository'>): FakePullRequest {
    const added = { ...this.#thread('', ''), ...facts };
    this.pullRequests.push(added);
    return added;
  }

  #answer([topic, verb, ...rest]: readonly string[]): string {
    switch (`${topic ?? ''} ${verb ?? ''}`) {
      case 'pr list': {
        const { state, head, base, json } = options(rest, ['state', 'head', 'base', 'json']);
        expectEqual([state, json], ['open', 'number,isCrossRepository']);
        const found = this.pullRequests.filter((one) => one.isOpen && one.head === head && one.base === base);
        return JSON.stringify(found.map(({ number, isCrossRepository }) => ({ number, isCrossRepository })));
      }
      case 'pr create': {
        const texts = options(rest, ['head', 'base', 'title', 'body-file']);
        const { head, base } = texts;
        this.pullRequests.push({ ...this.#threadOf(texts), head, base, isCrossRepository: false });
        return '';
      }
      case 'pr comment':
        return comment(this.pullRequests, rest);
      case 'api --silent':
        return this.#patch(rest);
      case 'label create':
        this.labels.add(rest[0] ?? '');
        return '';
      case 'issue list': {
        const { state, label, json } = options(rest, ['state', 'label', 'json']);
        expectEqual([state, json], ['open', 'number']);
        const found = this.issues.filter((issue) => issue.isOpen && issue.label === label);
        return JSON.stringify(found.map(({ number }) => ({ number })));
      }
      case 'issue create': {
        const texts = options(rest, ['title', 'label', 'body-file']);
        if (!this.labels.has(texts.label)) throw new Error(`could not add label: '${texts.label}' not found`);
        this.issues.push({ ...this.#threadOf(texts), label: texts.label });
        return '';
      }
      case 'issue comment':
        return comment(this.issues, rest);
      case 'issue close': {
        const [number, ...others] = rest;
        expectEqual([options(others, ['reason']).reason], ['completed']);
        find(this.issues, number).isOpen = false;
        return '';
      }
      default:
        throw new Error(`gh ${String(topic)} ${String(verb)} is not known here`);
    }
  }

  #patch(rest: readonly string[]): string {
    const [flag, method, address = '', titleFlag, title = '', bodyFlag, body = ''] = rest;
    expectEqual([flag, method, titleFlag, bodyFlag], ['--method', 'PATCH', '--raw-field', '--field']);
    const edited = find(this.pullRequests, /^repos\/\{owner\}\/\{repo\}\/pulls\/(\d+)$/u.exec(address)?.[1]);
    edited.title = title.replace(/^title=/u, '');
    edited.body = readFileSync(body.replace(/^body=@/u, ''), 'utf8');
    return '';
  }

  #threadOf(texts: { readonly title: string; readonly 'body-file': string }): Thread {
    return this.#thread(texts.title, readFileSync(texts['body-file'], 'utf8'));
  }

  #thread(title: string, body: string): Thread {
    if (body.length > 65_536) throw new Error('Body is too long (maximum is 65536 characters)');
    this.#last += 1;
    return { number: this.#last, title, body, isOpen: true, comments: [] };
  }
}

/** All of them must be given, and no others. */
function options<Name extends string>(args: readonly string[], names: readonly Name[]): Record<Name, string> {
  const known = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...args], options: known });
  for (const name of names) if (values[name] === undefined) throw new Error(`gh: --${name} is missing`);
  return values as Record<Name, string>;
}

function comment(threads: readonly Thread[], [number, ...rest]: readonly string[]): string {
  const text = readFileSync(options(rest, ['body-file'])['body-file'], 'utf8');
  find(threads, number).comments.push(text);
  return '';
}

function find<Kind extends Thread>(threads: readonly Kind[], number: string | undefined): Kind {
  const found = threads.find((thread) => String(thread.number) === number && thread.isOpen);
  if (found === undefined) throw new Error(`gh: ${String(number)} is not open`);
  return found;
}

function expectEqual(actual: readonly unknown[], expected: readonly unknown[]): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`gh: ${JSON.stringify(actual)}`);
}
