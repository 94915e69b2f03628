import { PluginProvenance } from 'backstage-plugin-marketplace-common';
import { overriddenBy } from './overriddenBy';

function provenance(
  source: string,
  decides: string[],
  overridden: string[],
): PluginProvenance {
  const entityRef = 'plugin:default/ai';
  return { source, entityRef, decides, overridden };
}

const bundled = provenance('bundled', ['spec.description'], []);
const acme = provenance('acme', ['spec.icon'], ['spec.description']);
const last = provenance(
  'last',
  [],
  ['spec.icon', 'spec.description', 'spec.tier'],
);

describe('overriddenBy', () => {
  it('names who decides each field, in the order of the sources', () => {
    expect(overriddenBy(last, [bundled, acme, last])).toEqual([
      { source: 'bundled', fields: ['spec.description'] },
      { source: 'acme', fields: ['spec.icon'] },
      { fields: ['spec.tier'] },
    ]);
  });

  it('says nothing of a source that decides all it has', () => {
    expect(overriddenBy(bundled, [bundled, acme])).toEqual([]);
  });
});
