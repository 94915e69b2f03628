const required = {
  'backstage-plugin-marketplace-backend': [
    'index/',
    'migrations/',
    'src/schema/openapi.yaml',
  ],
};

/**
 * Judges what a packed package would bring to an adopter.
 *
 * @param {object} manifest package.json as it is in the tarball
 * @param {Map<string, string>} files path and text of every file in the tarball
 * @returns {string[]} problems
 */
export function tarballProblems(manifest, files) {
  const paths = [...files.keys()];
  const problems = [];
  for (const file of namedFiles(manifest)) {
    if (!files.has(file)) {
      problems.push(`package.json names ${file}, which is not in the package`);
    }
  }
  for (const part of required[manifest.name] ?? []) {
    if (!paths.some(file => file === part || file.startsWith(part))) {
      problems.push(`${part} is not in the package`);
    }
  }
  for (const [file, text] of files) {
    if (/(^|\/)(__[a-z]+__|setupTests)|\.(test|stories)\./.test(file)) {
      problems.push(`${file} is for tests, not for adopters`);
    }
    for (const [, name] of file.endsWith('.d.ts') ? untyped(text) : []) {
      problems.push(
        `${file} has no type for ${name}: what it is made of is @internal`,
      );
    }
    if (file.endsWith('.map') && hasAbsoluteSource(text)) {
      problems.push(`${file} names a path of the machine that built it`);
    }
  }
  const byPath = new Map();
  for (const file of paths) {
    const other = byPath.get(file.toLowerCase());
    if (other) {
      problems.push(
        `${other} and ${file} are one file to macOS and Windows: rename one`,
      );
    }
    byPath.set(file.toLowerCase(), file);
  }
  if (!paths.includes('README.md')) {
    problems.push('README.md is not in the package');
  }
  return problems;
}

// What is written for something whose declaration is stripped
function untyped(declarations) {
  return declarations.matchAll(/declare const (\w+): typeof undefined;/g);
}

/** Every file that a package.json points to. */
export function namedFiles({
  main,
  module,
  types,
  typesVersions = {},
  configSchema,
  exports,
}) {
  const named = [main, module, types];
  for (const paths of Object.values(typesVersions)) {
    named.push(...Object.values(paths).flat());
  }
  if (typeof configSchema === 'string') {
    named.push(configSchema);
  }
  const collect = value => {
    if (typeof value === 'string') {
      // A condition such as `backstage` holds a word, not a path
      if (value.startsWith('./')) {
        named.push(value);
      }
    } else if (value) {
      Object.values(value).forEach(collect);
    }
  };
  collect(exports);
  const files = named.filter(Boolean).map(file => file.replace(/^\.\//, ''));
  return [...new Set(files)];
}

function hasAbsoluteSource(text) {
  const { sources = [], sourceRoot = '' } = JSON.parse(text);
  return [sourceRoot, ...sources].some(source =>
    /^(file:|\/|[a-zA-Z]:\\)/.test(source),
  );
}
