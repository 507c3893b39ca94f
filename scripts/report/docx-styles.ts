/** How a DOCX looks: the same as the PDF, as far as word processors agree. */
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx';

const BLUE = '00468A';
export const GREY = '3D4C5A';
/** Sizes in half points. */
export const SMALL = 18;

/** Of lists. */
export const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 260 } } },
};

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: BLUE },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const NOTICE_BORDER = { style: BorderStyle.SINGLE, size: 12, color: '8A6100', space: 6 };

/** Named styles of the paper; a word processor shows them in its list. */
export const STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, color: '15202B', language: { value: 'cs-CZ' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(42, 40, 160),
    heading1: heading(30, 440, 160),
    heading2: heading(25, 320, 120),
    heading3: heading(22, 260, 80),
    heading4: heading(21, 220, 60),
    heading5: heading(21, 200, 60),
  },
  paragraphStyles: [
    { id: 'Kicker', name: 'Kicker', basedOn: 'Normal', run: { bold: true, color: GREY } },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: {
        spacing: { before: 200, after: 200 },
        border: { top: NOTICE_BORDER, bottom: NOTICE_BORDER, left: NOTICE_BORDER, right: NOTICE_BORDER },
        indent: { left: 140, right: 140 },
      },
    },
    {
      // No heading: the contents do not belong into the contents.
      id: 'ContentsHeading',
      name: 'Contents Heading',
      basedOn: 'Normal',
      run: { size: 25, bold: true, color: BLUE },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: SMALL, color: GREY } },
    {
      id: 'AfterTable',
      name: 'After Table',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 60, line: 120, lineRule: LineRuleType.AUTO } },
    },
  ],
};
