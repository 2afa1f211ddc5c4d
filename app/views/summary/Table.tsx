import type { ReactNode } from 'react';

export interface Column<Key extends string> {
  key: Key;
  title: string;
  /** A sentence for the pointer. */
  hint?: string;
  /** Right-aligned, with figures of one width. */
  number?: boolean;
  /** Left out where a window is as narrow as a page at four times its size. */
  wide?: boolean;
}

export interface TableProps<Key extends string> {
  caption: string;
  columns: readonly Column<Key>[];
  /** The first column heads its row. */
  rows: readonly { key: string; cells: Record<Key, ReactNode> }[];
}

/** A small table with a heading. */
export function Table<Key extends string>({ caption, columns, rows }: TableProps<Key>) {
  return (
    <table className="table">
      <caption className="state-title">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" title={column.hint} className={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.key} scope="row">
                  {row.cells[column.key]}
                </th>
              ) : (
                <td key={column.key} className={classOf(column)}>
                  {row.cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf({ number = false, wide = false }: Column<string>): string | undefined {
  const classes = [...(number ? ['number'] : []), ...(wide ? ['wide-column'] : [])];
  return classes.length === 0 ? undefined : classes.join(' ');
}
