/** A single-page site changes its address before its content: the new page is looked for this often … */
const LOOK_MS = 400;
/** … and so many times: a page that looks like the one before is a page all the same. */
const MOST_REQUESTS = 10;

/** Resolves when the document shows something else than now, or nobody waits for it any more. */
export async function newContent(isAwaited: () => boolean): Promise<void> {
  const before = shown();
  for (let look = 0; look < MOST_REQUESTS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (!isAwaited() || shown() !== before) return;
  }
}

function shown(): string {
  return `${document.querySelector('h1')?.textContent} ${document.body.textContent?.length}`;
}
