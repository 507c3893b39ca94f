/** Style rules for .css files and for <style> in .astro files. */
export default {
  extends: ['stylelint-config-standard'],
  // An exception needs a reason and must still be needed.
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  reportInvalidScopeDisables: true,
  rules: {
    // A focus ring is restyled, never removed; a link is known by its underline, not by its colour alone.
    'declaration-property-value-disallowed-list': {
      '/^outline(-style|-width)?$/': ['/^(none|0)\\b/'],
      '/^text-decoration(-line)?$/': ['/\\bnone\\b/'],
      // Justified text opens rivers between the words.
      'text-align': ['justify'],
    },
    // Phones of some years ago know min-width only, and their owners are whom this site is for.
    'media-feature-range-notation': 'prefix',
    // Tokens are read in groups.
    'custom-property-empty-line-before': null,
  },
  overrides: [
    {
      files: ['**/*.astro'],
      customSyntax: 'postcss-html',
      rules: {
        // Astro's own selector for what comes from a slot or another component.
        'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
      },
    },
  ],
};
