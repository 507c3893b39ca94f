/** The `<iframe>` a clerk puts into the page of a town. */

export interface EmbedCode {
  /** Absolute address of the page to embed. */
  readonly address: string;
  /** What is in the frame, for people who do not see it. */
  readonly title: string;
  /** Pixels. */
  readonly height: number;
}

/** The map may fill the screen; the position of the device is nothing a frame may ask for. */
const ALLOW = "fullscreen; geolocation 'none'";

export function formatEmbedCode({ address, title, height }: EmbedCode): string {
  const attributes = [
    ['src', address],
    ['title', title],
    ['width', '100%'],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['allow', ALLOW],
    ['style', 'border: 0'],
  ] as const;
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(' ')}></iframe>`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
