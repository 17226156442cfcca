import { expect, it, vi } from 'vitest';
import type { OpenPage } from '../../components/events';
import { provideText } from '../../components/text';
import { Welcome } from '../../components/welcome/Welcome';
import type { Address } from '../../lib/model/address';
import { english } from './english';
import { press, show, the } from './screen';

provideText(english);
const ARCHIVE = { name: 'Quiet Systems', url: 'https://quiet.example.org/notes' as Address };

it('leads to the built-in archive, and to the sample where that is served', () => {
  const onOpen = vi.fn<OpenPage>();
  show(<Welcome archive={ARCHIVE} sample={false} shortcut={null} onOpen={onOpen} />);
  press(the('a', 'Open the built-in archive'));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(ARCHIVE.url, { newTab: false });
  show(<Welcome archive={ARCHIVE} sample shortcut={null} onOpen={onOpen} />);
  expect(the('a', 'Open the sample archive').getAttribute('href')).toBe(ARCHIVE.url);
});

it('names the key that opens Waymark only where there is one', () => {
  show(<Welcome archive={null} sample={false} shortcut="Alt+Shift+W" onOpen={() => {}} />);
  expect(document.body.textContent).toContain('Alt+Shift+W opens it too.');
  show(<Welcome archive={null} sample={false} shortcut={null} onOpen={() => {}} />);
  expect(document.body.textContent).not.toContain('opens it too');
  expect(document.querySelector('a')).toBeNull();
});
