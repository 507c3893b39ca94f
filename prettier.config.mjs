/** Formatting: what Prettier does by itself, but for quotes and a width that fits two windows side by side. */
export default {
  singleQuote: true,
  printWidth: 110,
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
