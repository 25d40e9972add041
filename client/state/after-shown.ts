/**
 * Puts off what can wait until the reader has seen the answer to a click or a key. A frame that the page has handed over is still to be
 * drawn and laid together, which without a graphics card takes every core there is: what the page does meanwhile keeps it from the screen.
 */

/** So many frames are begun while the first of them is on its way at most; where the browser tells nothing, it is there by then. */
const FRAMES = 5;
/** Milliseconds after which nothing waits any longer: a page that is not seen has no frames. */
const LATEST = 200;
/** The shortest waits that browsers tell of. */
const TOLD = { type: "event", durationThreshold: 16 };

/** What is wanted of a browser's window. */
interface Browser {
  readonly performance: { readonly now: () => number };
  readonly requestAnimationFrame: (run: () => void) => number;
  readonly cancelAnimationFrame: (frame: number) => void;
  readonly setTimeout: (run: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  readonly PerformanceObserver: new (heard: (list: { readonly getEntries: () => readonly object[] }) => void) => {
    readonly observe: (what: typeof TOLD) => void;
    readonly disconnect: () => void;
  };
}

/** When events have been answered on the screen, told by browsers that know; returns the function that ends it. */
function hearShown(browser: Browser, since: number, shown: () => void): () => void {
  if (!("PerformanceEventTiming" in browser)) return () => undefined;
  const observer = new browser.PerformanceObserver((list) => {
    // A press that went before may be told of later than the click itself has been heard.
    if (list.getEntries().some((entry) => "processingEnd" in entry && Number(entry.processingEnd) >= since)) shown();
  });
  observer.observe(TOLD);
  return () => observer.disconnect();
}

/** Runs something once what the page shows at the end of this task is on the screen. Returns the function that calls it off. */
export function afterShown(browser: Browser, run: () => void): () => void {
  let frames = FRAMES;
  let frame = 0;
  const stop = (): void => {
    browser.cancelAnimationFrame(frame);
    browser.clearTimeout(timer);
    unhear();
  };
  const end = (): void => {
    stop();
    run();
  };
  const next = (): void => {
    frames -= 1;
    if (frames < 0) end();
    else frame = browser.requestAnimationFrame(next);
  };
  const timer = browser.setTimeout(end, LATEST);
  const unhear = hearShown(browser, browser.performance.now(), end);
  next();
  return stop;
}
