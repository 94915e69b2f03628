import { ResponseError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  PackageReadme,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  renderOnPluginPage,
} from '../../__testUtils__';
import { PluginReadmeContent } from './PluginReadmeContent';

/** In parts, because linters take it for the real thing. */
const scriptUrl = ['javascript', 'alert(1)'].join(':');

const packages: PluginDetails['packages'] = ['@acme/argo', '@acme/argo-x'].map(
  packageName => ({
    packageName,
    role: 'frontend-plugin',
    aliases: [],
    status: { state: 'not-installed' },
  }),
);
const plugin = aPlugin('Argo CD', { packages });

function show(...readmes: Array<Partial<PackageReadme>>) {
  const marketplace = new InMemoryMarketplace([plugin]);
  marketplace.readmes = readmes.map(readme => ({
    packageName: '@acme/argo',
    version: '1.2.3',
    origin: 'registry',
    packages: ['@acme/argo'],
    baseUrl: 'https://git.example/acme/argo/blob/main/',
    ...readme,
  }));
  renderOnPluginPage(<PluginReadmeContent />, plugin, marketplace);
  return marketplace;
}

const links = () =>
  screen.queryAllByRole('link').map(link => link.getAttribute('href'));

describe('PluginReadmeContent', () => {
  it('lays out the readme below the headings of the page, and tells its version', async () => {
    show({
      markdown:
        '# Argo\n\n## Set up\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done',
    });
    expect(
      await screen.findByRole('heading', { name: 'Argo', level: 4 }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Set up', level: 5 }),
    ).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '1' })).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(
      screen.getByText('@acme/argo 1.2.3, from its registry'),
    ).toBeInTheDocument();
  });

  it('resolves relative links, keeps anchors in the page, and follows nothing else', async () => {
    show({
      markdown: [
        '# Set up, now',
        '[guide](./docs/guide.md) [anchor](#set-up-now) [web](https://ok.example)',
        `[scripted](${scriptUrl}) [root](/settings) [host](//evil.example/x)`,
        '<a href="vbscript:x">raw</a> [mail](mailto:a@b.example)',
      ].join('\n\n'),
    });
    await screen.findByText('guide');
    expect(links()).toEqual([
      'https://git.example/acme/argo/blob/main/docs/guide.md',
      '#readme-set-up-now',
      'https://ok.example',
    ]);
    expect(screen.getByRole('heading', { level: 4 })).toHaveAttribute(
      'id',
      'readme-set-up-now',
    );
  });

  it('runs nothing that a readme brings along', async () => {
    show({
      markdown: [
        '<script>alert(3)</script><b onclick="alert(4)" style="position:fixed">bold</b>',
        '<iframe src="https://evil.example"></iframe><form><button>x</button></form>',
        '<svg onload="alert(5)"></svg><style>* { display: none }</style>',
      ].join('\n\n'),
    });
    const bold = await screen.findByText('bold');
    expect(bold).not.toHaveAttribute('onclick');
    expect(bold).not.toHaveAttribute('style');
    const region = screen.getByRole('region', { name: 'Readme' });
    expect(region.querySelector('script, iframe, form, svg, style')).toBeNull();
  });

  it('fetches no image: a link stands for it, and badges are left out', async () => {
    show({
      markdown: [
        '[![build](https://ci.example/badge.svg)](https://ci.example) ![npm](https://img.shields.io/npm/v/x)',
        '![Screenshot](img/shot.png)',
        '[![Logo](https://cdn.example/logo.png)](https://acme.example)',
        'Before <img src="https://tracker.example/p.gif"> after',
      ].join('\n\n'),
    });
    expect(
      await screen.findByRole('link', { name: /Image: Screenshot/ }),
    ).toHaveAttribute(
      'href',
      'https://git.example/acme/argo/blob/main/img/shot.png',
    );
    expect(links()).toEqual([
      'https://git.example/acme/argo/blob/main/img/shot.png',
      'https://acme.example',
      'https://tracker.example/p.gif',
    ]);
    expect(screen.queryByText(/build|npm/)).toBeNull();
    const region = screen.getByRole('region', { name: 'Readme' });
    expect(region.querySelector('img, picture, source')).toBeNull();
  });

  it('shows no text in another order than it has', async () => {
    show({ markdown: 'safe\u202etxt.exe\u2066 \u200f`rm\u202e -x`' });
    const text = await screen.findByText(/safe/);
    expect(text.closest('div')?.textContent).not.toMatch(
      /[\u200f\u202e\u2066]/,
    );
  });

  it('names headings with the same text differently, and leads to them and to footnotes', async () => {
    show({
      markdown: [
        '# Usage',
        '# Usage',
        '[first](#usage) [second](#usage-1) [mine](#Mine) <a name="Mine"></a>',
        'A claim.[^1]',
        '[^1]: Its proof.',
      ].join('\n\n'),
    });
    await screen.findByText('second');
    const region = screen.getByRole('region', { name: 'Readme' });
    const ids = [...region.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['readme-usage', 'readme-usage-1']),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of links()) {
      expect(ids).toContain(link?.slice(1));
    }
    expect(links()).toHaveLength(5);
  });

  it('names no heading twice, and leads from part to part of a readme', async () => {
    show({
      markdown: [
        '[first](#usage) [second](#usage-1)',
        '# Usage',
        'One.[^1]',
        '[^1]: Its proof.',
        'w'.repeat(10_000),
        '# Usage',
        '[back](#usage) Two.[^1]',
        '[^1]: Another.',
      ].join('\n\n'),
    });
    await screen.findByText('second');
    const region = screen.getByRole('region', { name: 'Readme' });
    const ids = [...region.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const [first, second] = screen.getAllByRole('heading', { name: 'Usage' });
    const target = (name: string) =>
      screen.getByRole('link', { name }).getAttribute('href');
    expect(target('first')).toBe(`#${first.id}`);
    expect(target('second')).toBe(`#${second.id}`);
    expect(target('back')).toBe(`#${first.id}`);
    for (const link of links()) {
      expect(ids).toContain(link?.slice(1));
    }
    expect(new Set(links()).size).toBe(links().length - 1);
  });

  it('lays out the rest of a readme that has one giant block', async () => {
    show({ markdown: `# Argo\n\n${'w'.repeat(10_000)}\n\n## Set up` });
    expect(
      await screen.findByRole('heading', { name: 'Argo' }),
    ).toBeInTheDocument();
    expect(screen.getByText('w'.repeat(10_000))).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Set up' })).toBeInTheDocument();
  });

  it.each([
    ['a giant word', 'w'.repeat(10_000)],
    ['brackets without an end', '['.repeat(50_000)],
    ['what is nested too deep', `${'> '.repeat(3_900)}end`],
  ])('shows %s as it is written', async (_, markdown) => {
    show({ markdown });
    expect(
      await screen.findByText(
        'This part could not be laid out, so here is its text.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(markdown)).toBeInTheDocument();
  });

  it('tells that it shows the beginning of a very long one', async () => {
    show({ markdown: 'A line.\n\n'.repeat(7_000) });
    expect(
      await screen.findByText('The end is left out, as it is very long.'),
    ).toBeInTheDocument();
  });

  it('tells that the end is left out', async () => {
    show({ markdown: 'Long', truncated: true });
    expect(
      await screen.findByText('The end is left out, as it is very long.'),
    ).toBeInTheDocument();
  });

  it('shows the readme of the package that is picked', async () => {
    const names = packages.map(({ packageName }) => packageName);
    show(
      { markdown: 'First', packages: names },
      { packageName: '@acme/argo-x', markdown: 'Second', packages: names },
    );
    await screen.findByText('First');
    await userEvent.click(screen.getByRole('button', { name: /Package/ }));
    await userEvent.click(
      within(screen.getByRole('listbox')).getByText('@acme/argo-x'),
    );
    expect(await screen.findByText('Second')).toBeInTheDocument();
  });

  it('tells that there is none', async () => {
    show({});
    expect(
      await screen.findByText('@acme/argo comes without a readme.'),
    ).toBeInTheDocument();
  });

  it('tells why it could not be read', async () => {
    show({ failure: 'Its registry gave no answer.' });
    expect(
      await screen.findByText('Its registry gave no answer.'),
    ).toBeInTheDocument();
  });

  it('says why it failed, and tries again', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    jest
      .spyOn(marketplace, 'getReadme')
      .mockRejectedValueOnce(new Error('No answer'));
    renderOnPluginPage(<PluginReadmeContent />, plugin, marketplace);
    expect(
      await screen.findByText(/The readme could not be loaded: No answer/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No readme')).toBeInTheDocument();
  });

  it('keeps the choice of a package where that of one fails', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    const read = marketplace.getReadme.bind(marketplace);
    jest
      .spyOn(marketplace, 'getReadme')
      .mockImplementation((locator, name) =>
        name === '@acme/argo-x'
          ? Promise.reject(new Error('No answer'))
          : read(locator, name),
      );
    renderOnPluginPage(<PluginReadmeContent />, plugin, marketplace);
    const pick = async (name: string) => {
      await userEvent.click(
        await screen.findByRole('button', { name: /Package/ }),
      );
      await userEvent.click(
        within(screen.getByRole('listbox')).getByText(name),
      );
    };
    await pick('@acme/argo-x');
    expect(
      await screen.findByText(/could not be loaded: No answer/),
    ).toBeInTheDocument();
    await pick('@acme/argo');
    expect(
      await screen.findByText('@acme/argo comes without a readme.'),
    ).toBeInTheDocument();
  });

  it('says so of a plugin without packages', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    const response = Response.json(
      { error: { name: 'NotFoundError', message: 'It has none' } },
      { status: 404 },
    );
    jest
      .spyOn(marketplace, 'getReadme')
      .mockRejectedValue(await ResponseError.fromResponse(response));
    renderOnPluginPage(<PluginReadmeContent />, plugin, marketplace);
    expect(
      await screen.findByRole('heading', { level: 4, name: 'No readme' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Its entry names no packages, or none that you may see.',
      ),
    ).toBeInTheDocument();
  });
});
