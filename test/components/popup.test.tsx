import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupEvents } from '../../components/popup/Popup';
import { PostLink } from '../../components/PostLink';
import { provideText } from '../../components/text';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { LookingView } from '../../lib/model/looking';
import type { Surface } from '../../lib/model/surface';
import { ARCHIVE, HOSTILE, HOSTILE_TITLE, MIXED, postUrl, SUMMARIES } from '../gallery/guides';
import { aLooking, withLooking } from '../gallery/looking';
import {
  NOTHING_UNDER_WAY,
  OFFER,
  OFFLINE,
  PATHS_UNDER_WAY,
  RECOGNITION,
  TICKS,
  UNSURE_OFFER,
  view,
} from '../gallery/views';
import { english } from './english';
import { description, named, press, show, the } from './screen';

provideText(english);

const [FIRST, SECOND, THIRD] = [SUMMARIES[0][0], SUMMARIES[1][0], SUMMARIES[2][0]] as const;
let events: PopupEvents;
beforeEach(() => {
  events = {
    onOpen: vi.fn<PopupEvents['onOpen']>(),
    onMark: vi.fn<PopupEvents['onMark']>(),
    onResume: vi.fn<PopupEvents['onResume']>(),
    onSwitchTopic: vi.fn<PopupEvents['onSwitchTopic']>(),
    onTopic: vi.fn<PopupEvents['onTopic']>(),
    onAllTopics: vi.fn<PopupEvents['onAllTopics']>(),
    onBack: vi.fn<PopupEvents['onBack']>(),
    onRetry: vi.fn<PopupEvents['onRetry']>(),
    onAddSite: vi.fn<PopupEvents['onAddSite']>(),
    onAllow: vi.fn<PopupEvents['onAllow']>(),
    onOpenPanel: vi.fn<() => void>(),
    onOpenLibrary: vi.fn<PopupEvents['onOpenLibrary']>(),
    onOpenSettings: vi.fn<PopupEvents['onOpenSettings']>(),
  };
});

const popup = (state: Surface): void => show(<Popup state={state} {...events} />);
type Shown = NonNullable<Parameters<typeof view>[0]>;
const topic = (shown: Shown): Surface => ({
  kind: 'topic',
  view: view(shown),
  pinned: false,
  back: null,
  promptsStopped: false,
  promptLog: [],
  promptsPaused: false,
  articlePicked: false,
  resumeAt: null,
  recognition: null,
});
const underWay = (more: Shown = {}): Surface => topic({ read: [1, 0.4], open: 1, ticks: TICKS, ...more });

describe('the popup on a post of a path', () => {
  it('is headed by the topic and says how far the reader is', () => {
    popup(underWay());
    expect(document.querySelector('h1')?.textContent).toBe('Queues');
    expect(the('[role=progressbar]', 'Topic progress').getAttribute('aria-valuenow')).toBe('46');
  });

  it('lists the path: role, title, state, and the open post as the current step', () => {
    popup(underWay());
    const steps = [...the('ol', 'Reading path').querySelectorAll('li')];
    const roles = ['Start here (current state)', 'Then read (operating middle)', 'Finish with (foundational context)'];
    const states = ['Read', '40% read', 'Unread'];
    expect(steps.map((step) => step.querySelector('p')?.textContent)).toEqual(roles);
    expect(steps.map((step) => step.querySelector('a')?.textContent)).toEqual([FIRST, SECOND, THIRD]);
    for (const [index, state] of states.entries()) expect(steps[index]?.textContent).toContain(state);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  });

  it('offers the next post as a link with a real address, and tells of clicks', () => {
    popup(underWay());
    const link = the('a', `Read next: ${THIRD}`);
    expect(link.getAttribute('href')).toBe(postUrl(THIRD));
    press(link);
    press(link, { ctrlKey: true });
    expect(events.onOpen).toHaveBeenNthCalledWith(1, postUrl(THIRD), { newTab: false });
    expect(events.onOpen).toHaveBeenNthCalledWith(2, postUrl(THIRD), { newTab: true });
  });

  it('offers to resume a next post that was begun', () => {
    popup(underWay({ read: [1, 0.4], open: 0 }));
    expect(named('a', `Resume: ${SECOND}`)).toHaveLength(1);
  });

  it('leads to the place in the open post where the reader stopped, and only while there is one', () => {
    popup(underWay());
    expect(named('button', 'Resume at 63%')).toEqual([]);
    popup({ ...topic({ read: [1, 0.63], open: 1 }), resumeAt: 63 } as Surface);
    press(the('button', 'Resume at 63%'));
    expect(events.onResume).toHaveBeenCalledOnce();
  });

  it('marks the open post as read, and says which one it is', () => {
    popup(underWay());
    const button = the('button', 'Mark as read');
    expect(description(button)).toBe(SECOND);
    press(button);
    expect(events.onMark).toHaveBeenCalledWith(postUrl(SECOND), true);
  });

  it('says when the path is complete, in place of a next post', () => {
    popup(underWay({ read: [1, 1, 1] }));
    expect(document.body.textContent).toContain('Path complete');
    expect(document.querySelector('a[aria-label^="Read next"], a[aria-label^="Resume"]')).toBeNull();
    expect(named('button', 'Mark as unread')).toHaveLength(1);
  });

  it('says that the path may still change while its posts are found or looked through, and how far that is', () => {
    const of = (looking: LookingView): string => {
      show(withLooking(<Popup state={underWay()} {...events} />, { view: looking, onLooking: () => {} }));
      return document.body.textContent ?? '';
    };
    const change = 'the path may still change';
    expect(of(aLooking())).toMatch(/Looked through 12 of 19 posts.*the path may still change/);
    expect(of(aLooking({ isDiscovering: true }))).toMatch(/Posts are still being found.*the path may still change/);
    expect(of(aLooking({ topic: { posts: 19, looked: 19, unreadable: 0 } }))).not.toContain(change);
    expect(of(aLooking({ choice: { at: 'titles', stopped: false } }))).not.toContain(change);
  });

  it('counts the checklist without what is no longer in the guide', () => {
    popup(underWay());
    expect(document.body.textContent).toContain('Checklist: 1 of 5 done');
  });

  it('lets the reader switch topics only where there are several', () => {
    popup(underWay());
    expect(document.querySelector('select')).toBeNull();
    popup(underWay({ topics: ['Reliability'] }));
    const box = the('select', 'Topic') as HTMLSelectElement;
    box.value = 'reliability';
    box.dispatchEvent(new Event('change', { bubbles: true }));
    expect(events.onSwitchTopic).toHaveBeenCalledWith('reliability');
  });

  it('shows an open post that is off the path as such', () => {
    popup(topic({ guide: MIXED, openMore: 1, open: null }));
    expect(document.querySelectorAll('[aria-current=step]')).toHaveLength(0);
    expect(document.querySelector('[aria-current=page]')?.textContent).toContain('Also on this topic');
  });

  it('says that the archive was not reached, and tries again', () => {
    popup(underWay({ problem: OFFLINE }));
    expect(document.querySelector('output')?.textContent).toContain("can't be reached");
    press(the('button', 'Try again'));
    expect(events.onRetry).toHaveBeenCalledOnce();
  });
});

describe('foreign text', () => {
  it('is text, whatever it looks like', () => {
    popup(topic({ guide: HOSTILE, open: null }));
    expect(document.querySelector('#root img, #root script, #root b')).toBeNull();
    expect(document.body.textContent).toContain(HOSTILE_TITLE);
  });

  it('never becomes a link that is not to a web page', () => {
    show(
      <PostLink url={'javascript:alert(1)' as Address} onOpen={events.onOpen}>
        A title
      </PostLink>,
    );
    expect(document.querySelector('#root a')).toBeNull();
    expect(document.querySelector('#root')?.textContent).toBe('A title');
  });
});

describe('the popup on a post without a topic', () => {
  it('says so, names the archive, and shows what was looked at', () => {
    const archive = { id: ARCHIVE, name: 'Quiet Systems', problem: null };
    popup({ kind: 'no-topic', archive, recognition: RECOGNITION, resumeAt: 63, search: 'texts', beside: [] });
    expect(document.querySelector('h1')?.textContent).toBe('No topic for this post');
    expect(document.body.textContent).toContain('Quiet Systems');
    expect(named('button', 'Resume at 63%')).toHaveLength(1);
    expect(document.querySelectorAll('details tbody tr')).toHaveLength(RECOGNITION.table.length);
  });
});

describe('the popup elsewhere', () => {
  it('says of a page that cannot be followed that it is none, before what is under way', () => {
    const words = 'Nothing to follow on this page: Waymark follows blogs on the web.';
    popup({ kind: 'elsewhere', elsewhere: { ...PATHS_UNDER_WAY, isNoSite: true } });
    expect(document.querySelector('main')?.textContent.startsWith(words)).toBe(true);
    popup({ kind: 'elsewhere', elsewhere: PATHS_UNDER_WAY });
    expect(document.body.textContent).not.toContain(words);
  });

  it('lists the posts under way first, each with what is left of it and what was marked, then its path’s next step', () => {
    popup({ kind: 'elsewhere', elsewhere: PATHS_UNDER_WAY });
    expect(document.querySelector('h1')?.textContent).toBe('Continue reading');
    const links = [...the('ul', 'Continue reading').querySelectorAll('a')].map((link) =>
      link.getAttribute('aria-label'),
    );
    expect(links).toEqual([
      'Resume: Your Retry Budget Is Smaller Than You Think',
      'Read next: The Queue Was Never the Problem',
      'Resume: A Note on Notes',
      'Read next: A Bridge Is a Promise',
    ]);
    const facts = links.map((label) => description(the('a', label ?? '')));
    expect(facts).toEqual([
      '63% read\u00a0· 4 min left\u00a0· 3 highlights\u00a0· 1 note',
      'Read next\u00a0· 8 min',
      '8% read',
      'Read next\u00a0· 12 min',
    ]);
  });

  it('tells of several sites that may not be read any more in one line, with a way to each', () => {
    const tell = (...sites: string[]): string[] => {
      const withdrawn = sites.map((id) => ({
        id: id as ArchiveId,
        problem: { code: 'not-allowed', address: id, at: 0 } as const,
      }));
      popup({ kind: 'elsewhere', elsewhere: { ...NOTHING_UNDER_WAY, withdrawn } });
      return [...document.querySelectorAll('output:not(details *), summary')].map((one) => one.textContent);
    };
    expect(tell('https://a.example')).toEqual([expect.stringContaining('Waymark may no longer read a.example.')]);
    expect(tell('https://a.example', 'https://b.example')).toEqual(['Waymark may no longer read 2 sites you follow']);
    press(named('button', 'Allow again')[1]!);
    expect(events.onAllow).toHaveBeenCalledWith('https://b.example');
  });

  it('offers an archive to begin with when nothing is under way', () => {
    popup({ kind: 'elsewhere', elsewhere: NOTHING_UNDER_WAY });
    press(the('a', 'Begin with lawzava.com'));
    expect(events.onOpen).toHaveBeenCalledWith('https://lawzava.com/blog', { newTab: false });
  });

  it('offers to add a site that looks like an archive, and says why', () => {
    popup({ kind: 'elsewhere', elsewhere: OFFER });
    expect(document.body.textContent).toContain('fieldnotes.example announces a feed');
    press(the('button', 'Follow fieldnotes.example'));
    expect(events.onAddSite).toHaveBeenCalledExactlyOnceWith(OFFER.offer?.archive);
  });

  it('says what became of that when it is opened again', () => {
    const archive = 'https://fieldnotes.example/notes' as ArchiveId;
    popup({ kind: 'elsewhere', elsewhere: { ...OFFER, adding: { kind: 'reading', archive } } });
    expect(document.body.textContent).toContain('Reading fieldnotes.example/notes for the first time…');
    expect((the('button', 'Follow fieldnotes.example') as HTMLButtonElement).disabled).toBe(true);
    popup({ kind: 'elsewhere', elsewhere: { ...OFFER, adding: { kind: 'refused', archive } } });
    expect(document.body.textContent).toContain(
      "Without permission Waymark can't read fieldnotes.example/notes, so it was not added.",
    );
    expect((the('button', 'Follow fieldnotes.example') as HTMLButtonElement).disabled).toBe(false);
  });

  it('says calmly, and once, that a site was asked for again and not granted', () => {
    const problem = { code: 'not-allowed', address: ARCHIVE, at: 0, refused: true } as const;
    popup({ kind: 'elsewhere', elsewhere: { ...NOTHING_UNDER_WAY, withdrawn: [{ id: ARCHIVE, problem }] } });
    expect(document.body.textContent).toContain(
      'Waymark still may not read quietsystems.example. Your place and your notes stay safe.',
    );
    expect(document.body.textContent).not.toContain('no longer');
    press(named('button', 'Allow again')[0]!);
    expect(events.onAllow).toHaveBeenCalledExactlyOnceWith(ARCHIVE);
  });

  it('asks for the built-in archive where it was withheld at the installation, and tells of nothing that is there', () => {
    const problem = { code: 'not-allowed', address: ARCHIVE, at: 0, neverRead: true } as const;
    popup({ kind: 'elsewhere', elsewhere: { ...NOTHING_UNDER_WAY, withdrawn: [{ id: ARCHIVE, problem }] } });
    expect(document.body.textContent).toContain('Your browser does not let Waymark read quietsystems.example yet.');
    expect(document.body.textContent).not.toContain('Your place');
    press(named('button', 'Allow')[0]!);
    expect(events.onAllow).toHaveBeenCalledExactlyOnceWith(ARCHIVE);
  });

  it('says of an archive that may not be read any more what is safe, and asks for it again', () => {
    const problem = { code: 'not-allowed', address: ARCHIVE, at: 0 } as const;
    popup(underWay({ problem }));
    expect(document.body.textContent).toContain(
      'Waymark may no longer read quietsystems.example. Your place and your notes are safe.',
    );
    press(named('button', 'Allow again')[0]!);
    popup({
      kind: 'elsewhere',
      elsewhere: { ...NOTHING_UNDER_WAY, withdrawn: [{ id: ARCHIVE, problem }] },
    });
    press(named('button', 'Allow again')[0]!);
    expect(vi.mocked(events.onAllow).mock.calls).toEqual([[ARCHIVE], [ARCHIVE]]);
    expect(named('button', 'Try again')).toHaveLength(0);
  });

  it('offers a site that may be no blog, and says that it is not sure', () => {
    popup({ kind: 'elsewhere', elsewhere: UNSURE_OFFER });
    expect(document.body.textContent).toContain("Waymark isn't sure that fieldnotes.example is a blog");
    press(the('button', 'Follow fieldnotes.example anyway'));
    expect(events.onAddSite).toHaveBeenCalledOnce();
  });
});

describe('the popup always', () => {
  it('leads to the side panel and the settings, also while it loads', () => {
    popup({ kind: 'loading' });
    press(the('button', 'Open side panel'));
    press(the('button', 'Settings'));
    expect(events.onOpenPanel).toHaveBeenCalledOnce();
    expect(events.onOpenSettings).toHaveBeenCalledOnce();
    expect(document.querySelector('[aria-busy=true]')?.textContent).toContain('Loading');
  });

  it('says what went wrong in a sentence, and tries again', () => {
    popup({ kind: 'problem', code: 'storage-full' });
    expect(document.querySelector('[role=alert]')?.textContent).toContain('disk is full');
    press(the('button', 'Try again'));
    expect(events.onRetry).toHaveBeenCalledOnce();
  });
});
