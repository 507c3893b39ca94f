/** How large a text is, without putting it on the page: that would be a layout for each. */

interface Font {
  /** In rem. */
  readonly size: number;
  readonly weight: number;
}

/** @returns pixels */
export type TextMeasure = (text: string, font: Font) => { readonly width: number; readonly height: number };

/** Height of a line by the size of its font, as in map.css. */
const LINE = 1.2;

/** @param element whose font family the texts have */
export function textMeasure(element: Element): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(element);
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const widths = new Map<string, number>();
  return (text, { size, weight }) => {
    const font = `${String(weight)} ${String(size * remPx)}px ${fontFamily}`;
    const key = `${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined && context !== null) {
      context.font = font;
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    // Without a canvas about half the height for each letter.
    return { width: width ?? (text.length * size * remPx) / 2, height: size * remPx * LINE };
  };
}
