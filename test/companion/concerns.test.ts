import { describe, expect, it } from 'vitest';
import { concernsSurface } from '../../lib/companion/concerns';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import type { Surface } from '../../lib/model/surface';
import type { Change } from '../../lib/store/changes';
import { ARCHIVE } from '../gallery/guides';
import { view } from '../gallery/views';

const OTHER = 'https://other.example' as ArchiveId;
const SHOWN = view();
const TOPIC = SHOWN.guide.topic.slug;
const POST = SHOWN.steps.find(({ url }) => url !== null)!.url!;
const BESIDE = {
  pinned: false,
  back: null,
  promptsStopped: false,
  promptLog: [],
  promptsPaused: false,
  articlePicked: false,
  resumeAt: null,
  recognition: null,
};
const ON_TOPIC: Surface = { kind: 'topic', view: SHOWN, ...BESIDE };
const ELSEWHERE: Surface = { kind: 'elsewhere', elsewhere: { underWay: [], offer: null, begin: null } };

describe('what a surface shows of a topic', () => {
  it.each<[string, Change]>([
    ['everything, deleted', { store: 'all' }],
    ['its archive', { store: 'archives', archive: ARCHIVE }],
    ['posts of its archive', { store: 'posts', archive: ARCHIVE }],
    ['a guide of its archive', { store: 'guides', archive: ARCHIVE, topic: 'another' }],
    ['the reading of a post on its path', { store: 'readings', archive: ARCHIVE, post: POST }],
    ['a tick of the topic', { store: 'ticks', archive: ARCHIVE, topic: TOPIC }],
    ['the topic followed in its archive', { store: 'settings', setting: 'following', archive: ARCHIVE }],
    ['the log of prompts', { store: 'settings', setting: 'prompt-log' }],
    ['what is pinned', { store: 'settings', setting: 'pinned' }],
    ['settings that are not named', { store: 'settings' }],
  ])('is read anew after a change of %s', (_, change) => {
    expect(concernsSurface(ON_TOPIC, change)).toBe(true);
  });

  it.each<[string, Change]>([
    ['another archive', { store: 'posts', archive: OTHER }],
    ['a post that it does not list', { store: 'readings', archive: ARCHIVE, post: `${ARCHIVE}/unlisted` as PostUrl }],
    [
      'the text of a post that is not open',
      { store: 'bodies', archive: ARCHIVE, post: `${ARCHIVE}/unlisted` as PostUrl },
    ],
    ['a tick of another topic', { store: 'ticks', archive: ARCHIVE, topic: 'another' }],
    ['the topic followed elsewhere', { store: 'settings', setting: 'following', archive: OTHER }],
    ['the reader’s pace, which moves with each report', { store: 'settings', setting: 'paces' }],
    ['the reader’s own look at the topic', { store: 'settings', setting: 'looked', archive: ARCHIVE, topic: TOPIC }],
    ['the search index', { store: 'searchIndexes', archive: ARCHIVE }],
    ['how far a discovery has come', { store: 'discoveries', archive: ARCHIVE }],
    ['highlights, which the panel lists by itself', { store: 'highlights', archive: ARCHIVE, post: POST }],
  ])('stays as it is after a change of %s', (_, change) => {
    expect(concernsSurface(ON_TOPIC, change)).toBe(false);
  });

  it('off any archive follows every reading and discovery, and no text', () => {
    expect(concernsSurface(ELSEWHERE, { store: 'readings', archive: OTHER, post: POST })).toBe(true);
    expect(concernsSurface(ELSEWHERE, { store: 'discoveries', archive: OTHER })).toBe(true);
    expect(concernsSurface(ELSEWHERE, { store: 'bodies', archive: OTHER, post: POST })).toBe(false);
  });
});
