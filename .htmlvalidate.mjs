/** Rules for the built pages: html-validate's recommended and accessibility sets, with what differs and why. */
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Not in the two sets: every field has a label, no level of headings is left out.
    'input-missing-label': 'error',
    'heading-level': 'error',
    // Numbers are made by one function that joins them; the rule would join the names beside them too.
    'tel-non-breaking': ['error', { ignoreClasses: ['nowrap', 'line'] }],
    // Titles begin with the registered name of a service, which may be long; the first words tell pages apart.
    'long-title': 'off',
    // A group of choices shares a name; buttons that send a form may too.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
});
