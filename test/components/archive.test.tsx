import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ArchiveScreen, type ArchiveEvents } from '../../components/archive/ArchiveScreen';
import { provideText } from '../../components/text';
import type { ArchiveView } from '../../lib/model/archiveView';
import { ARCHIVES } from '../gallery/archives';
import { postUrl, topic } from '../gallery/guides';
import { english } from './english';
import { named, press, show, the } from './screen';

provideText(english);

let events: ArchiveEvents;
beforeEach(() => {
  events = {
    onOpen: vi.fn<ArchiveEvents['onOpen']>(),
    onTopic: vi.fn<ArchiveEvents['onTopic']>(),
    onAllTopics: vi.fn<ArchiveEvents['onAllTopics']>(),
    onRetry: vi.fn<ArchiveEvents['onRetry']>(),
    onAddSite: vi.fn<ArchiveEvents['onAddSite']>(),
    onAllow: vi.fn<ArchiveEvents['onAllow']>(),
  };
});

const archive = (state: string): void =>
  show(<ArchiveScreen view={ARCHIVES[`archive-${state}`] as ArchiveView} {...events} />);
const shown = (): string => document.body.textContent ?? '';

describe('an archive on its own pages', () => {
  it('is headed by its name, and leads to topics and series by their paths, to posts by a link', () => {
    archive('added');
    the('h1', 'Quiet Systems');
    const entries = [...the('ul', 'Where to begin').querySelectorAll('li')].map((entry) => entry.textContent);
    expect(entries).toEqual([
      'Start Here By its title, where the author wants you to start Unread\u00a0· 4 min\u00a0· Jan 8, 2024',
      'Queues Its author wrote a guide to it 14 posts\u00a0· about 84 min',
      'Writing a broker from scratch The longest series here, numbered by its author 7 parts\u00a0· about 96 min',
      'Reliability The most posts of all 24 topics 41 posts\u00a0· about 5 hours\u00a0· 3 read',
    ]);
    press(document.querySelector('ul button') as HTMLElement);
    expect(events.onTopic).toHaveBeenCalledWith(topic('Queues'));
    press(the('a', entries[0] ?? ''));
    expect(events.onOpen).toHaveBeenCalledWith(postUrl('Start Here'), { newTab: false });
    press(the('button', 'All topics'));
    expect(events.onAllTopics).toHaveBeenCalledOnce();
  });

  it('tells what is begun here before what is new, where to begin, and what is begun elsewhere', () => {
    archive('full');
    const regions = [...document.querySelectorAll('section')].map(
      (section) => section.querySelector('h2')?.textContent,
    );
    expect(regions).toEqual([
      'Continue reading',
      '5 new since you last looked',
      'Where to begin',
      'Continue reading elsewhere',
    ]);
    // Whose posts these are says the heading above.
    expect(the('ul', 'Continue reading').textContent).not.toContain('Quiet Systems');
    press(the('a', 'Backpressure Is a Conversation'));
    expect(events.onOpen).toHaveBeenCalledOnce();
  });

  it('says how far its discovery is, and of a pause why', () => {
    archive('discovering');
    expect(the('progress', 'Discovering Quiet Systems')).toMatchObject({ value: 14, max: 41 });
    expect(shown()).toContain('Found 38 posts, 9 topics');
    expect(named('ul', 'Where to begin')).toHaveLength(0);
    archive('paused');
    expect(shown()).toContain('Waymark waits a while, then goes on.');
    expect(named('ul', 'Where to begin')).toHaveLength(1);
  });

  it('without topics offers its oldest and newest posts, and no list of topics', () => {
    archive('no-topics');
    expect(shown()).toContain('The oldest post: where it began');
    expect(shown()).toContain('Newest posts');
    expect(named('button', 'All topics')).toHaveLength(0);
  });

  it('marks a topic that Waymark found as found, with its proof', () => {
    archive('found-topics');
    expect(shown()).toContain('attention Found by Waymark: in 11 titles and headings');
  });

  it('without posts says so, or why, and can be looked through again', () => {
    archive('empty');
    expect(shown()).toContain('No posts of this blog are known yet.');
    press(the('button', 'Look again'));
    expect(events.onRetry).toHaveBeenCalledOnce();
    press(the('a', 'Begin with quietsystems.example/notes'));
    expect(events.onOpen).toHaveBeenCalledOnce();
    archive('failed');
    expect(shown()).toContain('Waymark found no posts there');
    expect(named('a', 'Begin with quietsystems.example/notes')).toHaveLength(0);
  });

  it('that cannot be read anew shows what was saved', () => {
    archive('offline');
    expect(shown()).toContain("The site can't be reached. You may be offline. Showing what was saved.");
    press(the('button', 'Try again'));
    expect(events.onRetry).toHaveBeenCalledOnce();
  });
});
