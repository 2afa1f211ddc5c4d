import type { ReactNode } from 'react';

export interface Column<Key extends string> {
  key: Key;
  title: string;
  /** A sentence for the pointer. */
  hint?: string;
  /** Right-aligned, with figures of one width. */
  number?: boolean;
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
          {columns.map(({ key, title, hint, number }) => (
            <th key={key} scope="col" title={hint} className={number ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map(({ key, number }, at) =>
              at === 0 ? (
                <th key={key} scope="row">
                  {row.cells[key]}
                </th>
              ) : (
                <td key={key} className={number ? 'number' : undefined}>
                  {row.cells[key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
