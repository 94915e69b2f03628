import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { plainError } from '../process/plainError.mjs';
import { captureCommand, runCommand } from '../process/runCommand.mjs';

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * Finds a browser that starts, or gets one: Playwright's own download first,
 * then Debian's package where that may be installed.
 *
 * @returns {Promise<string>} the path of its program
 */
export async function findBrowser() {
  const found = await firstThatStarts(existingBrowsers());
  if (found) {
    return found;
  }
  console.log('This machine has no Chromium that starts: getting one.');
  for (const get of [downloadBrowser, installDebianBrowser]) {
    await get();
    const got = await firstThatStarts(existingBrowsers());
    if (got) {
      return got;
    }
  }
  throw plainError(
    'The browser tests need Chromium, and it could not be installed here. ' +
      'Install it yourself (Debian and Ubuntu: "apt-get install chromium"; ' +
      'elsewhere: "npx playwright install --with-deps chromium"), or name one ' +
      'that is installed in the variable CHROMIUM_PATH, then run npm test again.',
  );
}

function existingBrowsers() {
  const candidates = [process.env.CHROMIUM_PATH];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const program of programs) {
      candidates.push(path.join(folder, program));
    }
  }
  candidates.push('/usr/bin/chromium', chromium.executablePath());
  return [...new Set(candidates)].filter(file => file && isProgram(file));
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// A file that is there may still lack the libraries that it needs
async function firstThatStarts(files) {
  for (const executablePath of files) {
    try {
      const browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu'],
        timeout: 60_000,
      });
      await browser.close();
      return executablePath;
    } catch (error) {
      console.log(`${executablePath} does not start: ${firstLine(error)}`);
    }
  }
  return undefined;
}

function firstLine({ message }) {
  return message.trim().split('\n')[0];
}

async function downloadBrowser() {
  const { code, output } = await captureCommand(
    'playwright',
    ['install', 'chromium'],
    { minutes: 10 },
  );
  if (code !== 0) {
    const lines = output.trim().split('\n');
    const reason = lines.find(line => /error/i.test(line)) ?? lines.at(-1);
    console.log(`Playwright could not download Chromium: ${reason.trim()}`);
  }
}

async function installDebianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return;
  }
  console.log('Installing the package chromium with apt-get.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env, minutes: 5 });
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  await runCommand('apt-get', [...install, 'chromium'], { env, minutes: 15 });
}
