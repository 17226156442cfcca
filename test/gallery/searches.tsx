import type { JSX } from 'preact';
import { SearchView } from '../../components/search/SearchView';
import { SettingsButton } from '../../components/SettingsButton';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { Found, FoundPost, SearchAnswer, SearchState, TextPart } from '../../lib/model/search';
import { ARCHIVE } from './guides';

const nothing = (): void => {};
const HERE = { id: ARCHIVE, name: 'Quiet Systems' };
const TOPIC = { slug: 'scale', name: 'Scale' };

/** `Back *pressure* first`: what stands between stars was searched for. */
function parts(text: string): TextPart[] {
  return text
    .split('*')
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function post(title: string, excerpt: string, more: Partial<FoundPost> = {}): FoundPost {
  const url = `${ARCHIVE}/${encodeURIComponent(title)}` as Address;
  return {
    kind: 'post',
    url,
    archive: HERE,
    title: parts(title),
    excerpt: parts(excerpt),
    topics: [],
    isWhole: true,
    date: '2024-09-16',
    state: { kind: 'unread' },
    step: null,
    ...more,
  };
}

export const FOUND: readonly Found[] = [
  post('*Queues* are a promise', 'A *queue* that grows is a debt that somebody else will pay, at night.', {
    step: { topic: TOPIC, role: 'start' },
    state: { kind: 'reading', percent: 40 },
  }),
  post('What the *queue* remembers of you when everybody else has gone home and the pager is silent', '', {
    state: { kind: 'read' },
    date: null,
  }),
  post(
    'Draining on a Friday',
    '… the *queue* was empty at noon, and full again at one: nobody had asked why the import ran twice …',
    { archive: { id: 'https://letters.example.org' as ArchiveId, name: 'Letters from a Datacentre' } },
  ),
  post('*תורים* ולחץ לאחור', 'על *תורים* שגדלים בלילה'),
  {
    kind: 'item',
    id: 'i',
    archive: HERE,
    words: parts('Give every *queue* an owner, a budget and a fallback.'),
    about: 'Scale',
    topic: TOPIC,
    post: null,
  },
  {
    kind: 'highlight',
    id: 'h',
    archive: HERE,
    words: parts('a *queue* is a place where problems wait for you'),
    about: 'Queues are a promise',
    topic: null,
    post: `${ARCHIVE}/q` as Address,
  },
  {
    kind: 'note',
    id: 'n',
    archive: HERE,
    words: parts('Ask Ines who owns the import *queue*.'),
    about: 'Give every queue an owner',
    topic: TOPIC,
    post: null,
  },
];

export const SUGGESTIONS: SearchState['suggestions'] = [
  { kind: 'under-way', query: 'is:reading', name: '' },
  { kind: 'unread', query: 'is:unread', name: '' },
  { kind: 'notes', query: 'has:note', name: '' },
  { kind: 'highlights', query: 'has:highlight', name: '' },
  { kind: 'topic', query: 'topic:scale', name: 'Scale' },
];

export function anAnswer(more: Partial<SearchAnswer> = {}): SearchAnswer {
  return { asked: 'queue', found: FOUND, posts: 4, problems: [], completeness: { kind: 'whole' }, ...more };
}

export function aSearch(more: Partial<SearchState> = {}): SearchState {
  return {
    query: 'queue',
    scope: 'all',
    here: HERE,
    suggestions: SUGGESTIONS,
    answer: anAnswer(),
    failed: false,
    ...more,
  };
}

/** Two words were asked for, in one archive that is not the open page's; a post was found by its topic. */
const SOME_WORDS: readonly Found[] = [
  post('*Queues* are a *promise*', 'A *queue* that grows is a debt that somebody else will pay, at night.'),
  post('The Third Shift', 'What the night knows, and the day does not ask.', {
    topics: [parts('*Queue* *promises*')],
  }),
  post('What the *queue* remembers', '… and the pager is silent; only then does the *queue* begin to drain …', {
    isWhole: false,
  }),
  post('A *Promise* Kept', 'On deadlines.', { isWhole: false, state: { kind: 'read' } }),
];

const SEARCHES: Record<string, SearchState> = {
  results: aSearch(),
  'some-words': aSearch({
    query: 'queue promise',
    here: { id: 'https://letters.example.org' as ArchiveId, name: 'Letters from a Datacentre' },
    answer: anAnswer({ asked: 'queue promise', found: SOME_WORDS }),
  }),
  'only-some-words': aSearch({
    query: 'queue promise zebra',
    answer: anAnswer({ asked: 'queue promise zebra', found: SOME_WORDS.slice(2), posts: 2 }),
  }),
  nothing: aSearch({ query: 'zebra', scope: 'archive', answer: anAnswer({ asked: 'zebra', found: [], posts: 0 }) }),
  problems: aSearch({
    query: 'is:done before:soon',
    answer: anAnswer({
      found: [],
      posts: 0,
      problems: [
        { code: 'unknown_state', filter: 'is:done' },
        { code: 'bad_date', filter: 'before:soon' },
      ],
    }),
  }),
  indexing: aSearch({
    answer: anAnswer({ posts: 1_204, completeness: { kind: 'indexing', done: 8_000, total: 50_000 } }),
  }),
  idle: aSearch({ query: '', answer: null }),
  calling: aSearch({ query: '', answer: null }),
  'calling-again': aSearch(),
  'right-to-left': aSearch(),
};

/** Whether the box was asked for by a key, while the keyboard is with the page where the box calls for a press. */
function isEntered(name: string): boolean {
  const isCalling = name.startsWith('calling');
  if (isCalling) document.hasFocus = () => false;
  return isCalling || name === 'idle';
}

/** Every state of the search in the side panel, by name. */
export const SEARCH_SCENES: Record<string, () => JSX.Element> = Object.fromEntries(
  Object.entries(SEARCHES).map(([name, state]) => [
    `panel-search-${name}`,
    () => (
      <SearchView
        state={state}
        wishes={isEntered(name) ? 1 : 0}
        aside={<SettingsButton onOpenSettings={nothing} />}
        onQuery={nothing}
        onScope={nothing}
        onEnter={nothing}
        onOpen={nothing}
      >
        <main style={{ padding: '16px' }}>
          <h1>The panel’s own content</h1>
        </main>
      </SearchView>
    ),
  ]),
);
