const { createConfigForRole } = require('@backstage/cli/config/eslint-factory');

// What is in no package: each package has a configuration of its own
const { ignorePatterns, ...tools } = createConfigForRole(__dirname, 'cli', {
  parserOptions: { ecmaVersion: 2022 },
});

module.exports = {
  root: true,
  ignorePatterns,
  overrides: [
    {
      files: ['scripts/**', 'e2e/**', 'bench/**'],
      ...tools,
      rules: {
        ...tools.rules,
        // The tests are Node's and Playwright's, not jest's
        'jest/expect-expect': 'off',
        'jest/no-standalone-expect': 'off',
      },
    },
  ],
};
