import type { ReactNode } from 'react';

export interface Row {
  label: string;
  value: ReactNode;
}

/** Rows of a label and what belongs to it; those without a value are left out. */
export function Facts({ rows }: { rows: readonly Row[] }) {
  const shown = rows.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="state-facts">
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
