/** Loaded before a measured program that uses src/catalogue: plain Node does not know what "@/" stands for. */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const src = pathToFileURL(`${path.resolve(import.meta.dirname, '../../../src')}/`);

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('@/') ? new URL(specifier.slice(2), src).href : specifier, context),
});
