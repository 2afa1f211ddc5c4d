/** Three processes, each on its way. */
export function Logo() {
  return (
    <svg className="logo" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="2" y="3.5" width="11" height="4" rx="2" />
      <rect x="9" y="9" width="11" height="4" rx="2" />
      <rect x="4" y="14.5" width="11" height="4" rx="2" />
    </svg>
  );
}
