/** @internal */
export function InstallStatusCard() {
  return <div />;
}
