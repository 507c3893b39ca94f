/** A paper → one HTML file that needs nothing from outside, laid out for A4. */
import {
  type Block,
  linesOf,
  type Picture,
  type Report,
  type Section,
  type Table,
} from '../../src/report/report.ts';
import { escapeMarkup as escape } from '../../src/report/svg.ts';
import { paperStyles } from './paper-styles.ts';

const HEADINGS = 6;
/** A table, or pairs, of so few rows stays on one page. */
const MAX_SHORT = 8;

export function toHtml(report: Report): string {
  const { title, kicker, lines, notice, sections, labels, creator } = report;
  const contents = sections
    .map((section, index) => `<li><a href="#${idOf(index)}">${escape(section.title)}</a></li>`)
    .join('\n');
  return `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(title)}</title>
<meta name="author" content="${escape(creator)}">
<style>${paperStyles(title, labels)}</style>
</head>
<body>
<header>
<p class="kicker">${escape(kicker)}</p>
<h1>${escape(title)}</h1>
${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
</header>
${notice === null ? '' : `<p class="notice"><strong>${escape(notice)}</strong></p>`}
<nav aria-labelledby="obsah">
<h2 id="obsah">${escape(labels.contents)}</h2>
<ol>
${contents}
</ol>
</nav>
<main>
${sections.map((section, index) => writeSection(section, 2, idOf(index), `${index + 1}. `)).join('\n')}
</main>
</body>
</html>
`;
}

const idOf = (index: number) => `oddil-${index + 1}`;

/** Attribute with the names that hold. */
function classOf(names: Readonly<Record<string, boolean>>): string {
  const held = Object.keys(names).filter((name) => names[name] === true);
  return held.length === 0 ? '' : ` class="${held.join(' ')}"`;
}

function writeSection(section: Section, level: number, id: string, number = ''): string {
  const heading = `h${Math.min(level, HEADINGS)}`;
  return `<section>
<${heading} id="${id}">${number}${escape(section.title)}</${heading}>
${section.blocks.map(writeBlock).join('\n')}
${(section.sections ?? []).map((inner, index) => writeSection(inner, level + 1, `${id}-${index + 1}`)).join('\n')}
</section>`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${classOf({ note: block.isNote === true })}>${escape(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'pairs':
      return `<dl${classOf({ short: block.pairs.length <= MAX_SHORT, note: block.isNote === true })}>${block.pairs
        .map(([term, text]) => `<div><dt>${escape(term)}</dt><dd>${escape(text)}</dd></div>`)
        .join('')}</dl>`;
    case 'table':
      return writeTable(block);
    case 'picture':
      return writePicture(block);
  }
}

function writeTable({ caption, columns, rows }: Table): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const numberClass = (column: number) => classOf({ number: columns[column]?.isNumber === true });
  return `<table${classOf({ short: rows.length <= MAX_SHORT })}>
<caption>${escape(caption)}</caption>
<colgroup>${columns.map(({ share }) => `<col style="width: ${((share * 100) / whole).toFixed(2)}%">`).join('')}</colgroup>
<thead><tr>${columns.map(({ head }, index) => `<th scope="col"${numberClass(index)}>${escape(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows
  .map((row) => {
    const cells = row.map((cell, index) => {
      const [first = '', ...more] = linesOf(cell).map(escape);
      const text = more.length === 0 ? first : `${first}<br><span>${more.join('<br>')}</span>`;
      return index === 0
        ? `<th scope="row"${numberClass(index)}>${text}</th>`
        : `<td${numberClass(index)}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  })
  .join('\n')}
</tbody>
</table>`;
}

/** As an image, so that its texts are read as its description and its patterns stay its own. */
function writePicture(picture: Picture): string {
  // No figure element: it would be a second figure in the PDF, without a description.
  return `<div class="picture">
<p class="caption">${escape(picture.title)}</p>
${writeImage(picture)}
</div>`;
}

export function writeImage({
  svg,
  alt,
  width,
  height,
}: Pick<Picture, 'svg' | 'alt' | 'width' | 'height'>): string {
  const data = Buffer.from(svg).toString('base64');
  return `<img src="data:image/svg+xml;base64,${data}" alt="${escape(alt)}" width="${width}" height="${height}">`;
}
