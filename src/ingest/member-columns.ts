/** Tables with one column per municipality (市町村ごとの列): read once for each of them. */
import type { Template } from '../model/template.ts';
import { readBody } from './body.ts';
import type { BodyTable, Carried } from './body-state.ts';
import type { Draft, Extracted } from './draft.ts';
import { rawField } from './draft.ts';
import { isFilled } from './heading-findings.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

type Body = ReturnType<typeof readBody>;

/**
 * The rows of a table; where it has columns of municipalities, every row once for each municipality that wrote anything.
 * Reports: as readBody.
 */
export function readTable(
  sheet: Sheet,
  table: Omit<Table, 'columns'> & BodyTable,
  template: Template,
  carried: Carried,
): Body {
  const members = new Map(
    table.columns.flatMap((column) => (column.member === undefined ? [] : [[column.member, column] as const])),
  );
  if (members.size === 0) return readBody(sheet, table, template, carried);
  const common = table.columns.filter(({ member }) => member === undefined);
  const bodies: Body[] = [];
  for (const [name, { headingCells }] of members) {
    const own = table.columns.filter(({ member }) => member === name);
    if (!own.some((column) => isFilled(sheet, table, column))) continue;
    const columns = [...common.filter(({ field }) => field !== 'status'), ...own].sort((a, b) => a.left - b.left);
    const body = readBody(sheet, { ...table, columns }, template, carried);
    const heading = headingCells.find((cell) => cell.text.trim() !== '');
    const municipality = heading === undefined ? undefined : { ...rawField(sheet, heading), text: name };
    bodies.push({
      ...body,
      drafts: body.drafts.map((draft) => ({
        ...draft,
        fields: { ...draft.fields, ...(municipality === undefined ? {} : { municipality }) },
        sharesRows: true,
      })),
    });
  }
  if (common.some(({ field, why }) => field === 'status' && why === undefined)) {
    const body = readBody(sheet, { ...table, columns: common }, template, carried);
    bodies.push({ ...body, drafts: body.drafts.flatMap(onlyStatus) });
  }
  return joined(bodies, carried);
}

/** What a row says beside the municipalities' columns is its author's status. */
function onlyStatus(draft: Draft): readonly Draft[] {
  return draft.fields.status === undefined ? [] : [{ ...draft, sharesRows: true, onlyStatus: true }];
}

/** Findings about the table itself come with every reading of it, and count once. */
function joined(bodies: readonly Body[], carried: Carried): Body {
  const marks: Extracted['marks'] = new Map(bodies.flatMap((body) => [...body.marks]));
  const diagnostics = new Map(
    bodies.flatMap((body) => body.diagnostics).map((one) => [JSON.stringify([one.code, one.place, one.params]), one]),
  );
  return {
    drafts: bodies.flatMap((body) => body.drafts),
    marks,
    read: new Set(bodies.flatMap((body) => [...body.read])),
    hidden: bodies[0]?.hidden ?? [],
    diagnostics: [...diagnostics.values()],
    carried: bodies.at(-1)?.carried ?? carried,
  };
}
