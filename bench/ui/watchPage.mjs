/**
 * Runs in the page before its own code, and lets `window.bench` tell when something was
 * painted, in milliseconds. It needs nothing from outside of itself.
 */
export function watchPage() {
  const patienceMs = 60_000;
  let pressedAt = 0;
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressedAt = timeStamp;
    },
    true,
  );

  // The first callback comes before the frame is painted, the second one after
  const painted = () =>
    new Promise(resolve =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.now())),
      ),
    );

  const changedTo = isThere =>
    new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (isThere()) {
          observer.disconnect();
          resolve();
        }
      });
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      setTimeout(() => {
        observer.disconnect();
        reject(new Error('The page does not show what was asked for'));
      }, patienceMs);
    });

  // Marked is what those plugins were searched for that are shown, not what was typed since
  const shows = search =>
    [...document.querySelectorAll('li mark')].some(
      mark => mark.textContent.toLowerCase() === search,
    );

  const bench = {
    /** Since the page was asked for. */
    firstCardMs: undefined,
    /**
     * From the last key press to the frame that has what the search finds; a promise, for
     * what `watchFor` was last called with, before the key is pressed.
     */
    seenMs: undefined,
    watchFor(search) {
      bench.seenMs = changedTo(() => shows(search))
        .then(painted)
        .then(ms => ms - pressedAt);
    },
    /** How long frames take until the function that it answers is called. */
    recordFrames() {
      const frames = [];
      let last = performance.now();
      let handle;
      const next = () => {
        const now = performance.now();
        frames.push(now - last);
        last = now;
        handle = requestAnimationFrame(next);
      };
      handle = requestAnimationFrame(next);
      bench.stopFrames = () => {
        cancelAnimationFrame(handle);
        return frames;
      };
    },
  };
  window.bench = bench;
  changedTo(() => document.querySelector('li h2') !== null)
    .then(painted)
    .then(ms => {
      bench.firstCardMs = ms;
    });
}
