/** axe-core on an open page. No rule is ever switched off; what it finds is mended on the page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export interface AxeOptions {
  /** Rules beyond these, as `color-contrast-enhanced` where the page promises AAA contrast. */
  readonly alsoRules?: readonly string[];
}

/**
 * @returns one text per element at fault: rule, impact, element, what is wrong; empty when all is well
 */
export async function checkAxe(page: Page, { alsoRules = [] }: AxeOptions = {}): Promise<string[]> {
  // Evaluated by the browser's debugger, which a strict Content-Security-Policy does not hold back.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ({ tags, rules }) => {
      const results = await window.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
        resultTypes: ['violations'],
      });
      return results.violations.flatMap(({ id, impact, help, nodes }) =>
        nodes.map(({ target, html }) => ({ id, impact, help, target: target.join(' '), html })),
      );
    },
    { tags: TAGS, rules: [...alsoRules] },
  );
  return violations.map(
    ({ id, impact, help, target, html }) =>
      `${id} (${impact ?? 'no impact named'}) at ${target}: ${help}\n    ${html.slice(0, 200)}`,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
