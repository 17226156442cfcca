import { describe, expect, it } from 'vitest';
import {
  decidePrompt,
  IGNORED_LIMIT,
  LATER_MS,
  NO_SITE_PROMPTING,
  NO_TOPIC_PROMPTING,
  PAUSE_MS,
  QUIET_MS,
  siteAfter,
  topicAfter,
  type PromptInput,
} from '../../lib/model/prompt';
import { aView } from './aView';

const due: PromptInput = {
  on: true,
  pausedUntil: 0,
  siteOn: true,
  topic: NO_TOPIC_PROMPTING,
  site: NO_SITE_PROMPTING,
  view: aView({ states: ['read', 'unread', 'unread'], open: 0 }),
  now: 1_000,
};

describe('a prompt', () => {
  it('offers the next step on a finished post', () => {
    expect(decidePrompt(due)).toMatchObject({ show: true, what: 'next', next: { title: 'Post 2' } });
  });

  it('offers the first unread step when the later ones are read', () => {
    const view = aView({ states: ['unread', 'read', 'read'], open: 2 });
    expect(decidePrompt({ ...due, view })).toMatchObject({ what: 'next', next: { title: 'Post 1' } });
  });

  it('says that the path is complete on the last step', () => {
    const view = aView({ states: ['read', 'read', 'read'], open: 2 });
    expect(decidePrompt({ ...due, view })).toEqual({ show: true, what: 'complete' });
  });

  describe('when the path was finished before', () => {
    const view = aView({ states: ['read', 'read'], open: 0 });
    const step = view.steps[0]!;
    const fresh = { ...step, title: 'New', url: 'https://a.example/new' as never, current: false };
    const earlier = {
      ...view,
      steps: [
        { ...step, finishedAt: 1 },
        { ...view.steps[1]!, finishedAt: 2 },
      ],
      completedAt: 2,
    };

    it('offers what is new since', () => {
      expect(decidePrompt({ ...due, view: { ...earlier, fresh: [fresh] } })).toMatchObject({
        show: true,
        what: 'fresh',
        next: { title: 'New' },
      });
    });

    it('does not say once more that it is complete', () => {
      expect(decidePrompt({ ...due, view: earlier })).toEqual({ show: false, because: 'nothing-new' });
    });
  });

  it.each([
    ['switched off', { on: false }, 'off'],
    ['paused for a day', { pausedUntil: 1_001 }, 'paused'],
    ['switched off for the archive', { siteOn: false }, 'site-off'],
    ['stopped for the topic', { topic: { stopped: true, notBefore: 0 } }, 'stopped'],
    ['put off', { topic: { stopped: false, notBefore: 1_001 } }, 'later'],
    ['quiet on the site', { site: { ignoredInRow: 0, quietUntil: 1_001 } }, 'quiet'],
    ['not finished', { view: aView({ states: ['reading', 'unread'], open: 0 }) }, 'not-finished'],
    ['on no post of the topic', { view: aView({ states: ['read', 'unread'], open: null }) }, 'not-on-path'],
  ])('stays away when %s', (_, change, because) => {
    expect(decidePrompt({ ...due, ...change })).toEqual({ show: false, because });
  });

  it('is put off by no clock that once was years ahead', () => {
    const ahead = due.now + 365 * 86_400_000;
    const topic = topicAfter('later', NO_TOPIC_PROMPTING, ahead);
    const site = siteAfter('ignored', { ignoredInRow: IGNORED_LIMIT - 1, quietUntil: 0 }, ahead);
    expect(decidePrompt({ ...due, topic, site, pausedUntil: ahead + PAUSE_MS }).show).toBe(true);
  });

  it('comes back a day after "Later"', () => {
    const topic = topicAfter('later', NO_TOPIC_PROMPTING, due.now);
    expect(decidePrompt({ ...due, topic, now: due.now + LATER_MS - 1 }).show).toBe(false);
    expect(decidePrompt({ ...due, topic, now: due.now + LATER_MS }).show).toBe(true);
  });

  it('goes quiet for a week after two ignored cards in a row', () => {
    let site = NO_SITE_PROMPTING;
    for (let card = 0; card < IGNORED_LIMIT; card += 1) site = siteAfter('ignored', site, due.now);
    expect(decidePrompt({ ...due, site })).toEqual({ show: false, because: 'quiet' });
    expect(decidePrompt({ ...due, site, now: due.now + QUIET_MS }).show).toBe(true);
  });

  it('is not silenced by a page that takes its cards away', () => {
    const once = siteAfter('ignored', NO_SITE_PROMPTING, due.now);
    expect(siteAfter('taken', siteAfter('taken', once, due.now), due.now)).toEqual(once);
  });

  it('forgets one ignored card when the next one is answered', () => {
    const site = siteAfter('ignored', siteAfter('dismissed', siteAfter('ignored', NO_SITE_PROMPTING, 1), 2), 3);
    expect(site.quietUntil).toBe(0);
  });
});
