/** Chromium as a printer: HTML → a tagged PDF, drawings → PNG. It never goes to the network. */
import type { Browser, BrowserContext } from 'playwright-core';
import type { Picture, Report } from '../../src/report/report.ts';
import { ChromiumMissingError, launchChromium } from '../lib/chromium.ts';
import { OperatorError } from '../lib/errors.ts';
import { toHtml, writeImage } from './to-html.ts';

/** 17 cm at 96 dots to the inch, times this: some 288 dots to the inch. */
const PICTURE_WIDTH_PX = 643;
const PIXEL_RATIO = 3;

export interface Printer {
  toPdf: (report: Report) => Promise<Buffer>;
  toPng: (picture: Picture) => Promise<Buffer>;
}

/** @throws {OperatorError} when there is no browser */
export async function withPrinter<Result>(use: (printer: Printer) => Promise<Result>): Promise<Result> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({
      deviceScaleFactor: PIXEL_RATIO,
      javaScriptEnabled: false,
      offline: true,
    });
    return await use({
      toPdf: (report) => printPdf(context, report),
      toPng: (picture) => drawPng(context, picture),
    });
  } finally {
    await browser.close();
  }
}

async function openBrowser(): Promise<Browser> {
  try {
    return await launchChromium();
  } catch (cause) {
    if (!(cause instanceof ChromiumMissingError)) throw cause;
    throw new OperatorError(
      `there is no browser to print with. ${cause.message}`,
      'Then run npm run report again; nothing was written.',
      { cause },
    );
  }
}

async function printPdf(context: BrowserContext, report: Report): Promise<Buffer> {
  const page = await context.newPage();
  try {
    await page.setContent(toHtml(report), { waitUntil: 'load' });
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return withDate(pdf, report.asOf);
  } finally {
    await page.close();
  }
}

/** The day of the data in place of the day of the run: the same content gives the same file. */
function withDate(pdf: Buffer, asOf: string): Buffer {
  const written = `${asOf.replaceAll('-', '')}120000`;
  // As long as what it takes the place of, since a PDF counts its bytes.
  return Buffer.from(
    pdf.toString('latin1').replaceAll(/(?<=\/(?:Creation|Mod)Date \(D:)\d{14}/gu, written),
    'latin1',
  );
}

async function drawPng(context: BrowserContext, picture: Picture): Promise<Buffer> {
  const page = await context.newPage();
  try {
    const height = Math.ceil((PICTURE_WIDTH_PX * picture.height) / picture.width);
    await page.setViewportSize({ width: PICTURE_WIDTH_PX, height });
    await page.setContent(
      `<!doctype html><style>body { margin: 0 } img { display: block; width: 100%; height: auto }</style>${writeImage(picture)}`,
      { waitUntil: 'load' },
    );
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}
