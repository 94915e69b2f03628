/** Four tiles, one of them being put in place. The same drawing is public/favicon.svg. */
export function PortalLogo() {
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect x="3" y="3" width="12" height="12" rx="3" fill="#7df3e1" />
      <rect x="3" y="17" width="12" height="12" rx="3" fill="#36baa2" />
      <rect x="17" y="17" width="12" height="12" rx="3" fill="#7df3e1" />
      <rect
        x="18.5"
        y="1.5"
        width="11"
        height="11"
        rx="3"
        fill="#ffc46b"
        transform="rotate(12 24 7)"
      />
    </svg>
  );
}
