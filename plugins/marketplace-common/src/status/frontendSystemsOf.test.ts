import { portal, registryOf } from '../__testUtils__/portal';
import { FrontendSystem } from '../inventory';
import { ManifestFacts } from '../packages';
import { NO_REGISTRY, RegistryIndex } from '../registry';
import { frontendSystemsOf } from './frontendSystemsOf';

const NAME = '@acme/plugin-ci';
const NEXT = '@acme/plugin-ci-next';

const forNew: ManifestFacts = {
  features: { '.': '@backstage/FrontendPlugin' },
};
const forLegacy: ManifestFacts = {
  backstageDependencies: { '@backstage/core-plugin-api': '*' },
};

/** A registry that has the latest version of some packages. */
const latest = (manifests: Record<string, ManifestFacts>) =>
  registryOf(
    Object.fromEntries(
      Object.entries(manifests).map(([name, manifest]) => [
        name,
        { latest: '2.0.0', manifest },
      ]),
    ),
  );

interface Row {
  rule: string;
  packages: string[];
  installed?: ManifestFacts;
  registry?: RegistryIndex;
  expected: FrontendSystem[];
}

const rows: Row[] = [
  {
    rule: 'a plugin is for the systems that its frontend package works with',
    packages: [NAME, `${NAME}-backend`],
    registry: latest({ [NAME]: forNew }),
    expected: ['new'],
  },
  {
    rule: 'a plugin with a frontend package for each system is for both',
    packages: [NAME, NEXT],
    registry: latest({ [NAME]: forLegacy, [NEXT]: forNew }),
    expected: ['new', 'legacy'],
  },
  {
    rule: 'the copy that is installed decides for which systems a plugin is',
    packages: [NAME],
    installed: forLegacy,
    registry: latest({ [NAME]: forNew }),
    expected: ['legacy'],
  },
  {
    rule: 'a plugin that no package.json tells of is for no known system',
    packages: [NAME],
    expected: [],
  },
  {
    rule: 'a plugin with only a backend and modules of apps is for no system',
    packages: [`${NAME}-backend`, `${NAME}-module-x`],
    registry: latest({
      [`${NAME}-backend`]: forLegacy,
      [`${NAME}-module-x`]: forNew,
    }),
    expected: [],
  },
  {
    rule: 'what a switched off registry had tells no systems',
    packages: [NAME],
    registry: { ...latest({ [NAME]: forNew }), enabled: false },
    expected: [],
  },
];

describe('frontendSystemsOf', () => {
  it.each(rows)(
    '$rule',
    ({ packages, installed, registry = NO_REGISTRY, expected }) => {
      const inventory = portal(
        installed ? [{ name: NAME, manifest: installed }] : [],
      );
      const plugin = { packages: packages.map(name => ({ name })) };
      expect(frontendSystemsOf(plugin, inventory, registry)).toEqual(expected);
    },
  );
});
