/** @internal */
export function PackagesCard() {
  return <div />;
}
