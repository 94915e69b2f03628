/** @internal */
export function PackageCard() {
  return <div />;
}
