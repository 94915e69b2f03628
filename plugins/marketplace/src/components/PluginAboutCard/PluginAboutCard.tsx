/** @internal */
export function PluginAboutCard() {
  return <div />;
}
