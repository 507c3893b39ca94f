/** SVG as text, for pictures of papers: attributes alone, no styles of a page. */

/** Sizes of all pictures, in units; 1000 are the width of the page, some 17 cm. */
export const WIDTH = 1000;
export const FONT_SIZE = 18;

/** Colours of the site in light, as src/styles/tokens.css has them. */
export const COLORS = {
  background: '#fff',
  surface: '#f2f6fb',
  text: '#15202b',
  muted: '#3d4c5a',
  accent: '#00468a',
  border: '#5b6b7b',
  line: '#c6d3e0',
  levels: ['#deebf7', '#b5d2ec', '#82b2dd', '#4c8fcb'],
} as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what stands in it; `undefined` attributes are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeMarkup(String(value))}"`,
  );
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** Text fit to stand between tags and in attributes of HTML, SVG and XML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export interface LegendEntry {
  readonly text: string;
  /** Draws the sample into its place. */
  readonly sample: (place: { x: number; y: number; width: number; height: number }) => string;
}

const SAMPLE = { width: 44, height: 26 };
const LEGEND_ROW = 38;
const LEGEND_COLUMNS = 2;

/** Entries in two columns from a height downwards. */
export function drawLegend(
  entries: readonly LegendEntry[],
  top: number,
): { readonly markup: string; readonly height: number } {
  const markup = entries.map(({ text, sample }, index) => {
    const x = 4 + (index % LEGEND_COLUMNS) * (WIDTH / LEGEND_COLUMNS);
    const y = top + Math.floor(index / LEGEND_COLUMNS) * LEGEND_ROW + 6;
    const words = { x: x + SAMPLE.width + 12, y: y + 19, 'font-size': FONT_SIZE, fill: COLORS.text };
    return sample({ x, y, ...SAMPLE }) + element('text', words, escapeMarkup(text));
  });
  return {
    markup: markup.join(''),
    height: Math.ceil(entries.length / LEGEND_COLUMNS) * LEGEND_ROW + 8,
  };
}

/** The whole drawing. Its title and description are said by the picture that holds it. */
export function drawing(height: number, ...children: readonly string[]): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': 'Liberation Sans, Arial, Helvetica, sans-serif',
    },
    ...children,
  );
}
