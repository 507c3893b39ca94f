/**
 * `npm run report`: a working paper for a council, about one ORP or one plan, as a tagged PDF and a DOCX.
 *
 * The only file of it that prints and sets the exit code.
 */
import path from 'node:path';
import type { Report } from '../../src/report/report.ts';
import { prepareContent } from '../astro.ts';
import { runScript } from '../lib/errors.ts';
import { loadPapers } from './load-papers.ts';
import { type Format, findOrp, findPlan, HELP, type Options, readOptions } from './options.ts';
import { type Printer, withPrinter } from './printer.ts';
import { toDocx } from './to-docx.ts';
import { writeFiles } from './write-files.ts';

await runScript('report', async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    console.log(HELP);
    return;
  }
  await prepareContent(process.env['ROZCESTNIK_CONTENT'] ?? 'content');
  const report = await makeReport(options);
  const files = await withPrinter(async (printer) => {
    const made = new Map<string, Buffer>();
    for (const format of options.formats) {
      made.set(`${report.fileName}.${format}`, await toFile(report, format, printer));
    }
    return made;
  });
  writeFiles(options.out, files);
  for (const [name, { length }] of files) {
    console.log(`report wrote ${path.join(options.out, name)} (${Math.ceil(length / 1000)} kB)`);
  }
});

async function makeReport({ subject: { kind, name } }: Options): Promise<Report> {
  const { getSubjects, makeOrpReport, makePlanReport } = await loadPapers();
  const { orps, plans } = await getSubjects();
  return kind === 'orp' ? makeOrpReport(findOrp(orps, name)) : makePlanReport(findPlan(plans, name).id);
}

function toFile(report: Report, format: Format, { toPdf, toPng }: Printer): Promise<Buffer> {
  return format === 'pdf' ? toPdf(report) : toDocx(report, toPng);
}
