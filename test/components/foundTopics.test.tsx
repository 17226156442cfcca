import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { provideText } from '../../components/text';
import { KindBadge } from '../../components/topic/KindBadge';
import { NoTopic } from '../../components/topic/NoTopic';
import { TopicChangeContext, type ChangeTopic } from '../../components/topic/topicChangeContext';
import { TopicChangedBar } from '../../components/topic/TopicChangedBar';
import { TopicDialog, type TopicDialogEvents } from '../../components/topic/TopicDialog';
import { TopicName } from '../../components/topic/TopicName';
import { WhyTopic } from '../../components/topic/WhyTopic';
import { TopicsPanel } from '../../components/topics/TopicsPanel';
import type { WhyOffered } from '../../lib/model/offeredTopic';
import type { TopicSearch } from '../../lib/model/surface';
import { CHANGEABLE, FOUND_TOPICS, TOPICS } from '../gallery/topics';
import { RECOGNITION, view } from '../gallery/views';
import { english } from './english';
import { named, press, show, the, type } from './screen';

provideText(english);

const WHY: WhyOffered = {
  kind: 'found',
  ownName: 'attention',
  phrases: [{ words: 'attention', titles: 5, headings: 2, others: 1 }],
  here: { place: 'text', times: 12 },
};
const SERIES: WhyOffered = { kind: 'series', ownName: 'Leeks', of: 4, number: 2 };

afterEach(() => show(<p />));

describe('a topic that Waymark found', () => {
  it('says so beside its name, with the reason', () => {
    show(<KindBadge view={{ ...view(), why: WHY }} />);
    expect(the('button', 'Found by Waymark')).toBeDefined();
    expect(document.body.textContent).toContain(
      '“attention” stands in 7 titles and headings, and often in 1 more post.',
    );
    show(<KindBadge view={{ ...view(), why: SERIES }} />);
    expect(named('button', 'Found by Waymark')).toEqual([]);
    expect(document.body.textContent).toContain('The author has numbered these 4 posts');
  });

  it('says under “Why this topic?” what the open post has of it, also where the page itself says nothing', () => {
    show(<WhyTopic recognition={RECOGNITION} why={WHY} />);
    expect(document.body.textContent).toContain('This post says it 12 times.');
    expect(document.querySelectorAll('table')).toHaveLength(1);
    show(<WhyTopic recognition={null} why={SERIES} />);
    expect(document.body.textContent).toContain('This one is number 2 of 4.');
    show(<WhyTopic recognition={null} />);
    expect(document.querySelector('details')).toBeNull();
  });

  it('stands apart from the author’s where the reader switches between them', () => {
    const topics = [
      { slug: 'scale', name: 'Scale' },
      { slug: '~~leeks', name: 'Leeks' },
      { slug: '~attention', name: 'attention' },
    ];
    show(<TopicName topic={topics[2]!} topics={topics} onSwitch={() => {}} />);
    const groups = [...document.querySelectorAll('optgroup')].map(({ label, textContent }) => [label, textContent]);
    expect(groups).toEqual([
      ['Topics', 'Scale'],
      ['Series', 'Leeks'],
      ['Found by Waymark', 'attention'],
    ]);
    show(<TopicName topic={topics[0]!} topics={[topics[0]!, { slug: 'ai', name: 'AI' }]} onSwitch={() => {}} />);
    expect(document.querySelectorAll('optgroup')).toHaveLength(0);
    expect(document.querySelectorAll('option')).toHaveLength(2);
  });
});

describe('all topics of an archive with found ones', () => {
  const change = vi.fn<ChangeTopic>();
  const rows = [...TOPICS.rows.slice(0, 1), ...FOUND_TOPICS.rows];
  beforeEach(() => {
    change.mockClear();
    show(
      <TopicChangeContext.Provider value={change}>
        <TopicsPanel
          state={{ kind: 'open', view: { ...FOUND_TOPICS, rows } }}
          onChoose={() => {}}
          onBack={() => {}}
          onRetry={() => {}}
        />
      </TopicChangeContext.Provider>,
    );
  });

  it('are in groups with headings, what was found with its reason', () => {
    const lists = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(lists).toEqual(['Topics', 'Series', 'Found by Waymark', 'Hidden']);
    expect(the('ul', 'Found by Waymark').querySelectorAll('li')).toHaveLength(4);
    expect(the('ul', 'Found by Waymark').textContent).toContain('in 9 titles and headings');
    expect(the('ul', 'Hidden').textContent).toContain('Meta');
    expect(the('ul', 'Topics of this blog').textContent).toContain('Reliability');
  });

  it('can be changed, the author’s own cannot', () => {
    press(the('button', 'Change “attention”'));
    expect(change).toHaveBeenCalledWith(FOUND_TOPICS.archive.id, '~attention');
    expect(named('button', 'Change “Reliability”')).toEqual([]);
  });
});

describe('changing a topic', () => {
  let events: TopicDialogEvents;
  beforeEach(() => {
    events = {
      onRename: vi.fn<TopicDialogEvents['onRename']>(),
      onHide: vi.fn<TopicDialogEvents['onHide']>(),
      onJoin: vi.fn<TopicDialogEvents['onJoin']>(),
      onSeparate: vi.fn<TopicDialogEvents['onSeparate']>(),
      onClose: vi.fn<TopicDialogEvents['onClose']>(),
    };
    show(<TopicDialog topic={CHANGEABLE} {...events} />);
  });

  it('gives it another name, or back the one that it was found with', () => {
    const field = the('input', 'Name') as HTMLInputElement;
    expect(the('button', 'Rename')).toHaveProperty('disabled', true);
    type(field, 'Models');
    press(the('button', 'Rename'));
    expect(events.onRename).toHaveBeenLastCalledWith(CHANGEABLE, 'Models');
    press(the('button', 'Use that name'));
    expect(events.onRename).toHaveBeenLastCalledWith(CHANGEABLE, '');
  });

  it('merges it, takes out what was merged into it, and hides it', () => {
    press(the('button', 'Merge'));
    expect(events.onJoin).toHaveBeenCalledWith(CHANGEABLE, CHANGEABLE.others[0]);
    press(the('button', 'Take out', 'LLM'));
    expect(events.onSeparate).toHaveBeenCalledWith(CHANGEABLE, CHANGEABLE.joined[0]);
    press(the('button', 'Hide this topic'));
    expect(events.onHide).toHaveBeenCalledWith(CHANGEABLE, true);
  });

  it('is told afterwards, with the way back', () => {
    const undo = vi.fn<() => void>();
    show(<TopicChangedBar changed={null} onUndo={undo} onClose={() => {}} />);
    expect(document.querySelector('output')?.textContent).toBe('');
    show(<TopicChangedBar changed={{ kind: 'hidden', name: 'attention' }} onUndo={undo} onClose={() => {}} />);
    expect(document.querySelector('output')?.textContent).toContain('“attention” is hidden.');
    press(the('button', 'Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('a post without a topic', () => {
  it.each<[TopicSearch, string]>([
    ['none', 'has not looked through'],
    ['titles', 'titles only'],
    ['few-posts', 'too few posts'],
    ['hidden', 'You have hidden'],
    ['texts', 'too few of its words'],
  ])('says what was looked through: %s', (search, words) => {
    const archive = { ...FOUND_TOPICS.archive, problem: null };
    show(
      <NoTopic
        surface={{ kind: 'no-topic', archive, recognition: RECOGNITION, resumeAt: null, search, beside: [] }}
        onOpen={() => {}}
        onRetry={() => {}}
        onAllow={() => {}}
        onAddSite={() => {}}
        onResume={() => {}}
        onAllTopics={() => {}}
      />,
    );
    expect(document.body.textContent).toContain(words);
    expect(named('button', 'All topics')).toHaveLength(1);
  });
});
