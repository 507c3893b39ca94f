/** How a paper looks: A4, in black and blue on white, readable when copied in black. */
import type { Report } from '../../src/report/report.ts';

const FOOT = 'color: #3d4c5a; font: 8.5pt "Liberation Sans", Arial, Helvetica, sans-serif;';

/** @param title stands at the foot of every page */
export function paperStyles(title: string, { page, pageOf }: Report['labels']): string {
  return `
@page {
  size: A4;
  margin: 18mm 18mm 20mm;
  @bottom-left { content: ${cssText(title)}; ${FOOT} }
  @bottom-right { content: ${cssText(`${page} `)} counter(page) ${cssText(` ${pageOf} `)} counter(pages); white-space: nowrap; ${FOOT} }
}
* { box-sizing: border-box; margin: 0; }
html { color: #15202b; background: #fff; font: 10.5pt/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; }
header { border-bottom: 2pt solid #00468a; padding-bottom: 4mm; margin-bottom: 5mm; }
.kicker { color: #3d4c5a; font-weight: 700; }
h1, h2, h3, h4, h5 { break-after: avoid; break-inside: avoid; color: #00468a; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 21pt; margin: 1mm 0 3mm; }
h2 { font-size: 15pt; margin: 9mm 0 3mm; }
h3 { font-size: 12.5pt; margin: 6mm 0 2mm; }
h4 { font-size: 11pt; margin: 5mm 0 1.5mm; }
h5 { font-size: 10.5pt; margin: 4mm 0 1mm; }
p, ul, dl { margin-bottom: 2.5mm; }
p { break-inside: avoid; }
p:has(+ :is(ul, dl, .short, section, .picture)) { break-after: avoid; }
/* Nothing stands alone on a page: no last item, no last row. */
:is(li, dl > div, tbody tr):last-child:not(:first-child) { break-before: avoid; }
:is(li, dl > div):first-child:not(:last-child) { break-after: avoid; }
.short { break-inside: avoid; }
ul { padding-left: 5mm; }
li + li { margin-top: 0.8mm; }
li, dl > div { break-inside: avoid; }
dl > div { display: grid; grid-template-columns: 42mm 1fr; gap: 3mm; line-height: 1.3; padding: 0.4mm 0; }
dt { font-weight: 700; }
dd { margin: 0; }
p.note { color: #3d4c5a; }
.note { font-size: 9pt; }
.notice { border: 1.5pt solid #8a6100; background: #fff4d6; padding: 2.5mm 3.5mm; margin-bottom: 5mm; }
nav { break-inside: avoid; }
nav h2 { font-size: 12.5pt; margin: 0 0 2mm; }
nav ol { columns: 2; column-gap: 8mm; padding-left: 7mm; }
nav li { break-inside: avoid; }
a { color: inherit; }
table { border-collapse: collapse; font-size: 9pt; line-height: 1.3; margin: 3mm 0 4mm; table-layout: fixed; width: 100%; }
caption { break-after: avoid; font-size: 10pt; font-weight: 700; padding-bottom: 1.5mm; text-align: left; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #5b6b7b; overflow-wrap: break-word; padding: 1mm 1.5mm; text-align: left; vertical-align: top; hyphens: auto; }
thead th { background: #e1edf9; }
tbody th { font-weight: 700; }
tbody th span { font-weight: 400; }
th.number, td.number { text-align: right; }
.picture { break-inside: avoid; margin: 3mm 0 4mm; }
.caption { font-size: 10pt; font-weight: 700; margin-bottom: 1.5mm; }
img { display: block; height: auto; max-height: 130mm; max-width: 100%; width: auto; }
`;
}

function cssText(text: string): string {
  return `"${text.replaceAll(/["\\\n<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
