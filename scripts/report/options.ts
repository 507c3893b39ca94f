/** Options of `npm run report` as its user wrote them. */
import { foldText } from '../../src/domain/text.ts';
import type { Orp } from '../../src/domain/area.ts';
import { parseCommand } from '../lib/command-line.ts';
import { UsageError } from '../lib/errors.ts';

export const FORMATS = ['pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

export const HELP = `npm run report -- --orp NAME|SLUG|CODE  or  --plan ID   [options]

A working paper for a council, of the same content as the site; the site need not be built.

  --orp NAME       ORP of the area: "Děčín", decin or 4202; case and accents do not matter
  --plan ID        plan by its id in content/plans/plans.yml
  --format FORMAT  pdf or docx; default: both
  --out DIR        folder to write to; default: reports
  --help           this text

The content is that of content/, or of the folder ROZCESTNIK_CONTENT names.
A PDF, and the pictures of a DOCX, need Chromium, Chrome or Edge; CHROMIUM=/path/to/chrome names one.`;

export interface Options {
  /** What the paper is about. */
  readonly subject: { readonly kind: 'orp' | 'plan'; readonly name: string };
  readonly formats: readonly Format[];
  readonly out: string;
}

/**
 * @param args what stands after the command
 * @returns `null` when help was asked for
 * @throws {UsageError} when not just one of --orp and --plan is given, or the format is not known
 */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseCommand('npm run report --', {
    args,
    options: {
      orp: { type: 'string' },
      plan: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string', default: 'reports' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { orp, plan, format, out } = values;
  const [name, other] = orp === undefined ? [plan, orp] : [orp, plan];
  if (name === undefined || other !== undefined) {
    throw new UsageError(
      name === undefined ? 'neither --orp nor --plan is given' : 'both --orp and --plan are given',
      `Give one of them.\n\n${HELP}`,
    );
  }
  if (out === '') throw new UsageError('--out is empty', 'Name a folder.');
  return { subject: { kind: orp === undefined ? 'plan' : 'orp', name }, formats: toFormats(format), out };
}

function toFormats(format: string | undefined): readonly Format[] {
  if (format === undefined) return FORMATS;
  const known = FORMATS.find((each) => each === format.toLowerCase());
  if (known === undefined) {
    throw new UsageError(`--format ${format}: there is no such format`, `Give ${FORMATS.join(' or ')}.`);
  }
  return [known];
}

/**
 * By slug or code, else by name; a part of a name will do when it fits one ORP alone.
 *
 * @throws {UsageError} naming all ORPs, or those that fit
 */
export function findOrp(orps: readonly Orp[], asked: string): Orp {
  const wanted = foldText(asked.trim());
  const exact = orps.filter(({ code, slug, name }) => [code, slug, foldText(name)].includes(wanted));
  const fitting =
    exact.length > 0 || wanted === '' ? exact : orps.filter(({ name }) => foldText(name).includes(wanted));
  const [orp, ...others] = fitting;
  const listOf = (each: readonly Orp[]) =>
    each.map(({ name, slug, code }) => `  ${name} (${slug}, ${code})`).join('\n');
  if (orp === undefined) {
    throw new UsageError(`--orp ${asked}: there is no such ORP in the area`, `Give one of:\n${listOf(orps)}`);
  }
  if (others.length > 0) {
    throw new UsageError(
      `--orp ${asked}: more than one ORP fits`,
      `Give the slug or code of one:\n${listOf(fitting)}`,
    );
  }
  return orp;
}

/** @throws {UsageError} naming all plans */
export function findPlan<Plan extends { readonly id: string; readonly title: string }>(
  plans: readonly Plan[],
  asked: string,
): Plan {
  const plan = plans.find(({ id }) => id === asked.trim().toLowerCase());
  if (plan === undefined) {
    const known = plans.map(({ id, title }) => `  ${id} (${title})`).join('\n');
    throw new UsageError(
      `--plan ${asked}: there is no such plan`,
      plans.length === 0 ? 'content/plans/plans.yml has no plan.' : `Give one of:\n${known}`,
    );
  }
  return plan;
}
