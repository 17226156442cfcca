import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { localise, textDirection } from '../../components/text';
import type { Catalogue } from '../../lib/model/catalogue';
import { CATALOGUES, type Language } from '../../lib/model/languages';
import { pseudo } from '../messages/pseudo';
import { readCatalogue } from '../messages/readCatalogue';
import { SCENES } from './scenes';

const root = document.querySelector('#root') ?? document.body;

/** A language that Waymark speaks, or the one of tests, which is longer than any. */
export type Spoken = Language | 'pseudo';

/** In which language the next scenes are shown. */
async function speak(language: Spoken): Promise<void> {
  const folder = CATALOGUES[language === 'pseudo' ? 'en' : language];
  const response = await fetch(`_locales/${folder}/messages.json`);
  const catalogue = (await response.json()) as Catalogue;
  await act(() => render(null, root));
  localise(document, readCatalogue(language === 'pseudo' ? pseudo(catalogue) : catalogue));
}

/**
 * Shows a scene in place of the one before, everything that opens open, once it has done what it does by itself. A list
 * of all, where there is no such scene.
 */
async function show(scene: string): Promise<void> {
  await act(() => render(null, root));
  document.documentElement.dir = scene.endsWith('right-to-left') ? 'rtl' : textDirection();
  scrollTo(0, 0);
  await act(() => render(SCENES[scene]?.() ?? <Index />, root));
  for (const details of document.querySelectorAll('details')) details.open = true;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await Promise.all(moving().map(({ finished }) => finished));
}

/** What moves into its place, also in our root on a page of others; not what moves on and on. */
function moving(): Animation[] {
  const ours = document.querySelector('[data-ours]')?.shadowRoot;
  const all = [...document.getAnimations(), ...(ours?.getAnimations() ?? [])];
  return all.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
}

declare global {
  interface Window {
    /** What drives the gallery need not load it anew for each scene. */
    gallery: { readonly scenes: readonly string[]; readonly speak: typeof speak; readonly show: typeof show };
  }
}

function Index() {
  return (
    <ul>
      {Object.keys(SCENES).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const asked = new URLSearchParams(location.search);
await speak((asked.get('language') ?? 'en') as Spoken);
window.gallery = { scenes: Object.keys(SCENES), speak, show };
await show(asked.get('scene') ?? '');
