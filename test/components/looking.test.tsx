import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LookingChoice, type LookingChoiceEvents } from '../../components/looking/LookingChoice';
import { LookingStatus } from '../../components/looking/LookingStatus';
import { provideText } from '../../components/text';
import { aFigures, aLooking, LARGE_FIGURES } from '../gallery/looking';
import { english } from './english';
import { press, show, the } from './screen';

provideText(english);

let onLooking = vi.fn<LookingChoiceEvents['onLooking']>();
beforeEach(() => {
  document.body.replaceChildren();
  onLooking = vi.fn<LookingChoiceEvents['onLooking']>();
});
const line = (...about: Parameters<typeof aLooking>): string => {
  show(<LookingStatus view={aLooking(...about)} onLooking={onLooking} />);
  return document.body.textContent ?? '';
};
const nothing = (): void => {};
const ID = aLooking().archive.id;
const STOPPED = { at: 'by-itself', stopped: true } as const;

describe('the line on posts that are looked through', () => {
  it('says how far it is, what all takes, and can be stopped', () => {
    expect(line()).toContain('Looked through 12 of 19 posts');
    expect(document.body.textContent).toContain('52 posts, about 3 MB');
    expect(the('progress', 'Looking through posts')).toMatchObject({ value: 12, max: 19 });
    press(the('button', 'Stop'));
    expect(onLooking).toHaveBeenCalledExactlyOnceWith(ID, STOPPED);
  });

  it('goes on where it was stopped', () => {
    expect(line({ choice: STOPPED })).toContain('Stopped after 12 of 19 posts');
    expect(document.querySelector('progress')).toBeNull();
    press(the('button', 'Go on'));
    expect(onLooking).toHaveBeenCalledExactlyOnceWith(ID, { at: 'by-itself', stopped: false });
  });

  it('offers titles alone while the posts of a new site are found', () => {
    const text = line({ topic: null, isDiscovering: true, whole: { posts: 52, looked: 0, unreadable: 0 } });
    expect(text).toContain('52 posts, about 3 MB');
    press(the('button', 'Only titles'));
    expect(onLooking).toHaveBeenCalledExactlyOnceWith(ID, { at: 'titles', stopped: false });
  });

  it('offers all posts of a larger archive with what that takes', () => {
    const text = line({ whole: { posts: 512, looked: 0, unreadable: 0 }, page: 27_000 });
    expect(text).toContain('about 9 min, 14 MB');
    press(the('button', 'Look through all 512 posts'));
    expect(onLooking).toHaveBeenCalledExactlyOnceWith(ID, { at: 'all', stopped: false });
  });

  it('says what could not be read, and is calm once it is done', () => {
    expect(line({ topic: { posts: 19, looked: 17, unreadable: 2 } })).toContain('2 could not be read');
    expect(document.querySelector('progress, button')).toBeNull();
  });
});

describe('the choice in the settings', () => {
  it('tells what each costs, and lets texts be removed', () => {
    const onRemoveTexts = vi.fn<LookingChoiceEvents['onRemoveTexts']>();
    const events = { onLooking, onRemoveTexts };
    show(<LookingChoice figures={LARGE_FIGURES} describedBy="name" {...events} />);
    const labels = [...document.querySelectorAll('option')].map(({ label }) => label);
    expect(labels).toEqual(['posts of the topics you open', 'all 512 posts (about 9 min, 14 MB)', 'none: only titles']);
    expect(document.body.textContent).toContain('Texts take about 1.2 MB here.');
    press(the('button', 'Remove texts'));
    expect(onRemoveTexts).toHaveBeenCalledExactlyOnceWith(ID);
  });

  it('has no choice of all beside what comes by itself in a small archive, but where the browser saves data', () => {
    const labels = (): string[] => [...document.querySelectorAll('option')].map(({ value }) => value);
    show(<LookingChoice figures={aFigures()} describedBy="name" onLooking={onLooking} onRemoveTexts={nothing} />);
    expect(labels()).toEqual(['by-itself', 'titles']);
    const saving = aFigures({ savesData: true });
    show(<LookingChoice figures={saving} describedBy="name" onLooking={onLooking} onRemoveTexts={nothing} />);
    expect(labels()).toEqual(['by-itself', 'all', 'titles']);
  });
});
