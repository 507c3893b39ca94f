/**
 * Whom to turn to: offices, coordination groups of the plans that name the ORP or cover it, and
 * whoever runs the site; never persons.
 */
import type { OfficeView, OrpProfileView } from '../catalogue/views.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { type Cell, type Section, table } from './report.ts';
import type { ReportSource } from './report-source.ts';

/** @returns none when nobody is known */
export function contactSections(
  { planning, messages, site }: ReportSource,
  { measures, coverage, offices }: OrpProfileView,
): Section[] {
  const { report: t } = messages;
  const concerned = new Set([...measures, ...coverage.plans].map(({ plan }) => plan.id));
  const { name, email, phone, address } = site.operator;
  const ofSite = [address, phone, email].filter((part) => part !== null);
  const rows = [
    ...[...offices.orp, ...offices.kraj, ...offices.country].map((office) => officeRow(office, messages)),
    ...planning.plans
      .filter(({ id }) => concerned.has(id))
      .flatMap(({ title, groups }) =>
        groups.flatMap(({ kind, name: group, contact }) =>
          kind === 'coordination' && contact !== null ? [[group, t.coordination(title), contact]] : [],
        ),
      ),
    ...(ofSite.length === 0 ? [] : [[name, t.operator, ofSite]]),
  ];
  if (rows.length === 0) return [];
  const columns = [
    { head: t.office, share: 4 },
    { head: t.role, share: 5 },
    { head: t.contact, share: 4 },
  ];
  return [{ title: t.contacts, blocks: [table(t.contactsTable, columns, rows)] }];
}

function officeRow(office: OfficeView, { offices: t }: Messages): Cell[] {
  const { name, department, role, isDemo, phones, email, web, address, source, checked } = office;
  return [
    [name, department, isDemo ? t.demo : null].filter((line) => line !== null),
    t.role[role],
    [
      ...phones.map(({ label }) => label),
      ...[email, web, address].filter((line) => line !== null),
      `${t.source} ${source}, ${t.checked(formatDate(checked))}`,
    ],
  ];
}
