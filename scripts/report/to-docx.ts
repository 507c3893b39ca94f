/** A paper → DOCX: styles of headings, heads of tables repeated on each page, descriptions of pictures. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import {
  type Block,
  type Cell,
  linesOf,
  type Picture,
  type Report,
  type Section,
  type Table as TableBlock,
} from '../../src/report/report.ts';
import { BULLET, GREY, SMALL, STYLES } from './docx-styles.ts';
import { withFixedDates } from './fixed-dates.ts';

/** Gives the PNG of a picture. */
export type DrawPng = (picture: Picture) => Promise<Buffer>;

/** In twentieths of a point: A4 with 18 mm at its sides. */
const MARGIN = 1020;
const PAGE = { width: 11906, height: 16838 };
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
/** In pixels at 96 to the inch, as the library counts pictures. */
const PICTURE = { width: 642, height: 491 };
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;
const BULLETS = 'odrazky';
/** Tables and pairs of so few rows stay on one page. */
const MAX_SHORT = 8;

export async function toDocx(report: Report, drawPng: DrawPng): Promise<Buffer> {
  const { title, kicker, lines, notice, sections, labels, creator, asOf } = report;
  const written = [];
  for (const [index, section] of sections.entries()) {
    written.push(...(await writeSection(section, 0, drawPng, { id: idOf(index), number: `${index + 1}. ` })));
  }
  const document = new Document({
    title,
    subject: kicker,
    creator,
    lastModifiedBy: creator,
    description: notice ?? '',
    styles: STYLES,
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN + 120, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footer(title, labels) },
        children: [
          new Paragraph({ style: 'Kicker', text: kicker }),
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...lines.map((line) => new Paragraph({ text: line, spacing: { after: 40 } })),
          ...(notice === null ? [] : [new Paragraph({ style: 'Notice', text: notice })]),
          new Paragraph({ style: 'ContentsHeading', text: labels.contents }),
          ...sections.map((section, index) => contentsLine(section, index)),
          ...written,
        ],
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document), asOf);
}

const idOf = (index: number) => `oddil-${index + 1}`;

function contentsLine({ title }: Section, index: number): Paragraph {
  return new Paragraph({
    spacing: { after: 20 },
    children: [
      new InternalHyperlink({
        anchor: idOf(index),
        children: [new TextRun({ text: `${index + 1}. ${title}`, underline: {} })],
      }),
    ],
  });
}

function footer(title: string, { page, pageOf }: Report['labels']): Footer {
  const size = 17;
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ text: title, size, color: GREY }),
          new TextRun({
            children: ['\t', `${page} `, PageNumber.CURRENT, ` ${pageOf} `, PageNumber.TOTAL_PAGES],
            size,
            color: GREY,
          }),
        ],
      }),
    ],
  });
}

async function writeSection(
  { title, blocks, sections = [] }: Section,
  depth: number,
  drawPng: DrawPng,
  { id, number }: { readonly id: string; readonly number: string } = { id: '', number: '' },
): Promise<(Paragraph | Table)[]> {
  const text = new TextRun(number + title);
  const heading = new Paragraph({
    heading: HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? HeadingLevel.HEADING_5,
    children: id === '' ? [text] : [new Bookmark({ id, children: [text] })],
  });
  const written: (Paragraph | Table)[] = [heading];
  for (const [index, block] of blocks.entries()) {
    // What leads to a list, a table, a picture or a section stays with it.
    const isLead =
      blocks[index + 1] === undefined ? sections.length > 0 : blocks[index + 1]?.kind !== 'paragraph';
    written.push(...(await writeBlock(block, drawPng, isLead)));
  }
  for (const section of sections) written.push(...(await writeSection(section, depth + 1, drawPng)));
  return written;
}

async function writeBlock(block: Block, drawPng: DrawPng, keepNext: boolean): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ text: block.text, keepNext, ...(block.isNote === true && { style: 'Note' }) })];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({ text, numbering: { reference: BULLETS, level: 0 }, spacing: { after: 50 } }),
      );
    case 'pairs':
      return block.pairs.map(
        ([term, text], index) =>
          new Paragraph({
            keepNext: block.pairs.length <= MAX_SHORT && index < block.pairs.length - 1,
            indent: { left: 280, hanging: 280 },
            spacing: { after: 60 },
            ...(block.isNote === true && { style: 'Note' }),
            children: [textRun({ text: `${term}: `, bold: true }), new TextRun(text)],
          }),
      );
    case 'table':
      return [
        new Paragraph({ style: 'Caption', text: block.caption }),
        writeTable(block),
        new Paragraph({ style: 'AfterTable' }),
      ];
    case 'picture':
      return [new Paragraph({ style: 'Caption', text: block.title }), await writePicture(block, drawPng)];
  }
}

/** A run also takes plain text, so that its options look like methods of texts to the linter. */
const textRun = (options: IRunOptions) => new TextRun(options);

function writeTable({ columns, rows }: TableBlock): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share * TEXT_WIDTH) / whole));
  const cell = (content: Cell, column: number, isHead: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E1EDF9' } }),
      children: linesOf(content).map(
        (text, line) =>
          new Paragraph({
            spacing: { after: 0 },
            keepNext,
            alignment: columns[column]?.isNumber === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [textRun({ text, size: SMALL, bold: isHead || (column === 0 && line === 0) })],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: Object.fromEntries(
      ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 4, color: '5B6B7B' },
      ]),
    ),
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, column) => cell(head, column, true, true)),
      }),
      ...rows.map((row, index) => {
        // Nothing stands alone on a page: a short table is whole, a long one has two rows at its end.
        const keepNext = index < rows.length - 1 && (rows.length <= MAX_SHORT || index === rows.length - 2);
        return new TableRow({
          cantSplit: true,
          children: row.map((content, column) => cell(content, column, false, keepNext)),
        });
      }),
    ],
  });
}

async function writePicture(picture: Picture, drawPng: DrawPng): Promise<Paragraph> {
  const { title, alt, width, height } = picture;
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height);
  return new Paragraph({
    spacing: { after: 160 },
    children: [
      new ImageRun({
        type: 'png',
        data: await drawPng(picture),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: title, title, description: alt },
      }),
    ],
  });
}
