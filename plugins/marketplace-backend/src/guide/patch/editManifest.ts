import { PackageJson } from '../../workspace/parsePackageJson';
import { parseInTurn } from '../../workspace/parseInTurn';
import { FileEdit } from '../PlannedStep';
import { isObject } from '../../isObject';

/** A change of the dependencies of a package.json. */
export type DependencyEdit = Extract<
  FileEdit,
  { kind: `${'add' | 'update' | 'remove'}-dependency` }
>;

/** Where dependencies of a program are; ranges of peers are for those who use it. */
const SECTIONS = ['dependencies', 'optionalDependencies', 'devDependencies'];

const RELEASE = 'backstage:^';

/**
 * Changes a package.json, which is then written as package managers write it: with its own
 * indentation, line ends and end.
 *
 * @returns the new text; the old one when there is nothing to change, and `undefined` when
 *   it is not what package managers read
 */
export async function editManifest(
  text: string,
  edits: readonly DependencyEdit[],
): Promise<string | undefined> {
  const parsed = await parseInTurn(text);
  if ('reason' in parsed) {
    return undefined;
  }
  const edited = edits.reduce(withEdit, parsed.packageJson);
  return edited === parsed.packageJson ? text : writtenAs(text, edited);
}

function withEdit(manifest: PackageJson, edit: DependencyEdit): PackageJson {
  const { kind, name } = edit;
  const sections = SECTIONS.filter(section =>
    Object.hasOwn(dependenciesIn(manifest, section), name),
  );
  switch (kind) {
    case 'add-dependency':
      return sections.length ? manifest : withDependency(manifest, edit);
    case 'update-dependency':
      return sections.reduce(
        (changed, section) => ({
          ...changed,
          [section]: {
            ...dependenciesIn(changed, section),
            [name]: edit.range,
          },
        }),
        manifest,
      );
    default:
      return sections.reduce(
        (changed, section) => withoutDependency(changed, section, name),
        manifest,
      );
  }
}

/** Before the first that comes after it, so that what is sorted stays so. */
function withDependency(
  manifest: PackageJson,
  { name, range }: { name: string; range: string },
): PackageJson {
  const known = Object.entries(dependenciesIn(manifest, 'dependencies'));
  const followsReleases =
    name.startsWith('@backstage/') &&
    SECTIONS.some(section =>
      Object.values(dependenciesIn(manifest, section)).includes(RELEASE),
    );
  const next = known.findIndex(
    ([other]) => other.localeCompare(name, 'en') > 0,
  );
  const at = next < 0 ? known.length : next;
  return {
    ...manifest,
    dependencies: Object.fromEntries([
      ...known.slice(0, at),
      [name, followsReleases ? RELEASE : range],
      ...known.slice(at),
    ]),
  };
}

/** An empty section is left out, as npm does. */
function withoutDependency(
  manifest: PackageJson,
  section: string,
  name: string,
): PackageJson {
  const { [name]: _, ...others } = dependenciesIn(manifest, section);
  return Object.fromEntries(
    Object.entries(manifest).flatMap(([key, value]) => {
      if (key !== section) {
        return [[key, value]];
      }
      return Object.keys(others).length ? [[key, others]] : [];
    }),
  );
}

function dependenciesIn(
  manifest: PackageJson,
  section: string,
): Record<string, unknown> {
  const dependencies = manifest[section];
  return isObject(dependencies) ? dependencies : {};
}

function writtenAs(text: string, manifest: PackageJson): string {
  const [, lineEnd = '\n', indentation = '  '] =
    /^\uFEFF?\s*\{(\r?\n)([ \t]+)/.exec(text) ?? [];
  const [before] = /^\uFEFF?/.exec(text) ?? [''];
  const [after] = /\s*$/.exec(text) ?? [''];
  const json = JSON.stringify(manifest, null, indentation);
  return `${before}${json.replaceAll('\n', lineEnd)}${after}`;
}
