import type { ReactNode } from 'react';

/** Rows of a label and what belongs to it; those without a value are left out. */
export function Facts({ rows }: { rows: readonly { label: string; value: ReactNode }[] }) {
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
