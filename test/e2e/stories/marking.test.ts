import { it } from 'vitest';
import { pressOn } from '../closedRoot';
import { eventually, NEWEST, waitForText } from '../fixture';
import { listed, pressMark, select, waitForPainted } from '../marking';
import { inEachBrowser } from '../storyBrowser';

const FIRST = 'Last winter I counted the places';
const SECOND = 'Nobody had done anything wrong.';

inEachBrowser('a reader who marks', (story) => {
  it('selects and presses a colour, by the key the usual one, and finds the marks after a reload', async () => {
    const { waymark } = story;
    const page = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge !== '',
    );
    await select(page, FIRST);
    await pressOn(waymark, page, 'waymark-bar', /^Highlight in green$/);
    await waitForPainted(page, { green: [FIRST] });
    await select(page, SECOND);
    await page.waitForSelector('waymark-bar');
    await waymark.keys(page, 'highlight');
    await waitForPainted(page, { green: [FIRST], yellow: [SECOND] });
    await page.reload();
    await waitForPainted(page, { green: [FIRST], yellow: [SECOND] });
    await pressMark(page, 'green');
    await pressOn(waymark, page, 'waymark-bar', /^Change to pink$/);
    await waitForPainted(page, { yellow: [SECOND], pink: [FIRST] });
    const panel = await waymark.openPanel(page);
    await waitForText(panel, 'References');
    await eventually(
      () => listed(panel),
      (texts) => texts.length === 2,
    );
    await panel.close();
    await page.close();
  });
});
