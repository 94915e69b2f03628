import { defineConfig } from '@playwright/test';
import tests from '../playwright.config';

const states = ['full', 'bare', 'empty', 'large'];

/*
 * `npm run pictures` starts the portals, in each of their states, and names them here.
 */
export default defineConfig({
  ...tests,
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results',
  retries: 0,
  reporter: [['list']],
  projects: states.map(state => ({
    name: `${state}-${process.env.PICTURES_APP}`,
    grep: new RegExp(`@${state}$`),
    use: { baseURL: process.env[`PICTURES_URL_${state.toUpperCase()}`] },
  })),
});
