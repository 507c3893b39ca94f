/**
 * A working paper before it is a PDF or a DOCX: texts, tables and pictures in their order.
 *
 * Texts are plain and set for print. Nothing in it depends on the day it is made: dates are those
 * of the data.
 */
import type { IsoDate } from '../domain/validity.ts';

export interface Report {
  /** Without an ending. */
  readonly fileName: string;
  /** Above the title. */
  readonly kicker: string;
  readonly title: string;
  /** Below the title: of what area, as of when. */
  readonly lines: readonly string[];
  /** Said in a box at the beginning: that the data are invented. */
  readonly notice: string | null;
  /** Who made it, for the properties of the file. */
  readonly creator: string;
  /** The date of the properties of the file. */
  readonly asOf: IsoDate;
  readonly sections: readonly Section[];
  /** Words of the paper itself. */
  readonly labels: { readonly contents: string; readonly page: string; readonly pageOf: string };
}

/** Sections of the paper stand in its contents; those inside are one heading lower. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
}

export type Block = Paragraph | List | Pairs | Table | Picture;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Small print. */
  readonly isNote?: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Terms with what is said of each. */
export interface Pairs {
  readonly kind: 'pairs';
  readonly pairs: readonly (readonly [term: string, text: string])[];
  /** Small print. */
  readonly isNote?: boolean;
}

export interface Column {
  readonly head: string;
  readonly isNumber?: boolean;
  /** Of the width of the table, beside those of the other columns. */
  readonly share: number;
}

/** Lines of a cell stand below each other. */
export type Cell = string | readonly string[];

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell is the head of its row. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Picture {
  readonly kind: 'picture';
  /** Stands above the picture. */
  readonly title: string;
  /** For those who do not see it. */
  readonly alt: string;
  /** An svg element that needs nothing from outside, with letters of 18 units. */
  readonly svg: string;
  /** In units of the drawing; 1000 are the width of the page. */
  readonly width: number;
  readonly height: number;
}

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });
export const note = (text: string): Paragraph => ({ kind: 'paragraph', text, isNote: true });
export const list = (items: readonly string[]): List => ({ kind: 'list', items });
export const pairs = (each: Pairs['pairs']): Pairs => ({ kind: 'pairs', pairs: each });
export const notePairs = (each: Pairs['pairs']): Pairs => ({ kind: 'pairs', pairs: each, isNote: true });
export const table = (caption: string, columns: Table['columns'], rows: Table['rows']): Table => ({
  kind: 'table',
  caption,
  columns,
  rows,
});

export const linesOf = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : cell);
