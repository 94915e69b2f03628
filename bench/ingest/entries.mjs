import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const words =
  'deployments pipelines clusters costs incidents alerts dashboards secrets releases tests quality security ownership documentation search'.split(
    ' ',
  );

/**
 * Writes files of a plugin and its two packages each, of the size of real entries.
 *
 * @param {string} folder
 * @param {number} count of plugins
 */
export async function writeEntries(folder, count) {
  await mkdir(folder, { recursive: true });
  for (let from = 0; from < count; from += 100) {
    const numbers = Array.from(
      { length: Math.min(100, count - from) },
      (_, at) => from + at,
    );
    await Promise.all(
      numbers.map(number =>
        writeFile(path.join(folder, `plugin-${number}.yaml`), entry(number)),
      ),
    );
  }
}

/** The documents of a plugin and its two packages, as YAML. */
export function entry(number) {
  const topic = words[number % words.length];
  const name = `bench-${number}`;
  const npm = `@bench/plugin-${number}`;
  const sentence = `Shows the ${topic} of a component, and what changed since the last release.`;
  return `apiVersion: marketplace.backstage.io/v1alpha1
kind: Plugin
metadata:
  name: ${name}
  title: Bench ${number} ${topic}
  description: ${sentence}
  tags: [${topic}, bench]
  links:
    - { title: Documentation, url: 'https://bench.example/${number}' }
spec:
  author: { name: Team ${number % 97}, url: 'https://bench.example/teams' }
  categories: [Monitoring]
  icon: simple-icons:backstage
  maintenance: active
  history: { added: '2025-0${(number % 9) + 1}-10' }
  packages: ['${npm}', '${npm}-backend']
  description: |
    ## ${topic}

    ${`${sentence} `.repeat(6).trim()}
---
apiVersion: marketplace.backstage.io/v1alpha1
kind: Package
metadata: { name: bench-plugin-${number}, title: '${npm}' }
spec:
  packageName: '${npm}'
  version: 1.${number % 50}.0
  role: frontend-plugin
  partOf: [${name}]
---
apiVersion: marketplace.backstage.io/v1alpha1
kind: Package
metadata: { name: bench-plugin-${number}-backend, title: '${npm}-backend' }
spec:
  packageName: '${npm}-backend'
  version: 1.${number % 50}.0
  role: backend-plugin
  partOf: [${name}]
`;
}
