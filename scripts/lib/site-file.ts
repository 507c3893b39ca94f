/** content/site.yml → Site, for scripts; pages read the same file through src/catalogue. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Site } from '../../src/domain/site.ts';
import { OperatorError } from './errors.ts';

/**
 * @param content folder `content`
 * @throws {OperatorError} when the file is missing or does not fit
 */
export function readSite(content: string): Site {
  const file = path.join(content, 'site.yml');
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new OperatorError(
      `${file} cannot be read`,
      'Take the file from git and set your own values in it.',
      { cause },
    );
  }
  const site = Site.safeParse(data);
  if (site.success) return site.data;
  throw new OperatorError(
    `${file} does not fit:\n${z.prettifyError(site.error)}`,
    'Mend the lines named above.',
    {
      cause: site.error,
    },
  );
}
