/** Options of a command as its user wrote them; a wrong use is told in words. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

/**
 * `parseArgs` of Node, whose errors speak to programmers.
 *
 * @param command as people start it, such as `npm run demo`
 * @throws {UsageError} for an option that is not known or lacks its value, and a word too many
 */
export function parseCommand<const Config extends ParseArgsConfig>(command: string, config: Config) {
  try {
    return parseArgs<Config>(config);
  } catch (error) {
    // parseArgs tells wrong options by TypeErrors with a code; anything else is a bug.
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error;
    throw new UsageError(message.split('. ')[0] ?? message, `See ${command} --help.`, { cause: error });
  }
}
