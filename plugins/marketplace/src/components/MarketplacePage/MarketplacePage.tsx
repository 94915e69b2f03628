/** @internal */
export function MarketplacePage() {
  return <div />;
}
