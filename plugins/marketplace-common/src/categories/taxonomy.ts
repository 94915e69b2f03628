/**
 * The categories of the marketplace.
 *
 * @public
 */
export const CATEGORIES = [
  'AI',
  'Analytics',
  'API Management',
  'Artifacts',
  'Authentication',
  'Catalog',
  'CI/CD',
  'Cloud',
  'Code Quality',
  'Collaboration',
  'Core Features',
  'Cost Management',
  'Developer Tools',
  'Documentation',
  'Fun',
  'Incident Management',
  'Infrastructure',
  'Kubernetes',
  'Monitoring',
  'Project Management',
  'Scaffolding',
  'Search',
  'Security',
  'Source Control',
] as const;

/**
 * A category of the marketplace.
 *
 * @public
 */
export type Category = (typeof CATEGORIES)[number];

/** Free-text categories of the official directory, lower case, and what they are here. */
const SYNONYMS: Record<string, Category> = {
  'agile planning': 'Project Management',
  'ai/ml': 'AI',
  'api-manager': 'API Management',
  api: 'API Management',
  apis: 'API Management',
  'app delivery': 'CI/CD',
  'artificial intelligence': 'AI',
  'authentication/authorization': 'Authentication',
  automation: 'Infrastructure',
  'chaos engineering': 'Monitoring',
  'ci-cd': 'CI/CD',
  cicd: 'CI/CD',
  'cloud-native ssh': 'Security',
  'configuration management': 'Infrastructure',
  'continuous delivery': 'CI/CD',
  'continuous integration': 'CI/CD',
  'core feature': 'Core Features',
  core: 'Core Features',
  debugging: 'Monitoring',
  deployment: 'CI/CD',
  development: 'Developer Tools',
  discovery: 'Catalog',
  'feature flags': 'Developer Tools',
  finops: 'Cost Management',
  gitops: 'CI/CD',
  humor: 'Fun',
  image: 'Artifacts',
  istio: 'Kubernetes',
  linting: 'Code Quality',
  metadata: 'Catalog',
  metrics: 'Monitoring',
  observability: 'Monitoring',
  openshift: 'Kubernetes',
  orchestration: 'Infrastructure',
  productivity: 'Developer Tools',
  quality: 'Code Quality',
  reliability: 'Monitoring',
  reporting: 'Analytics',
  scaffolder: 'Scaffolding',
  scm: 'Source Control',
  services: 'Catalog',
  'source control mgmt': 'Source Control',
  'source control management': 'Source Control',
  testing: 'Code Quality',
  tools: 'Developer Tools',
  utility: 'Developer Tools',
  visualization: 'Analytics',
};

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SYNONYMS),
  ...CATEGORIES.map(category => [category.toLowerCase(), category] as const),
]);

/**
 * Finds the category of our taxonomy that a free-text category means.
 *
 * @returns the text itself, trimmed, when it means none of ours, so that a company
 *   may have categories of its own
 * @public
 */
export function normalizeCategory(text: string): string {
  const trimmed = text.trim();
  return BY_LOWER_CASE.get(trimmed.toLowerCase()) ?? trimmed;
}

/**
 * {@link normalizeCategory} for the categories of an entry: no empty ones, none twice.
 *
 * @public
 */
export function normalizeCategories(texts: readonly string[]): string[] {
  return [...new Set(texts.map(normalizeCategory).filter(text => text !== ''))];
}
