/** Says that something is on its way; appears only after a moment, so that quick answers do not flicker. */
export const Waiting = ({ what }: { readonly what: string }) => (
  <p className="waiting" role="status">
    <span className="spinner" aria-hidden="true" />
    {what}
  </p>
);
