import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { provideText } from '../../components/text';
import { english } from '../components/english';
import { SCENES } from './scenes';

provideText(english);

const root = document.querySelector('#root') ?? document.body;

/**
 * Shows a scene in place of the one before, everything that opens open, once it has done what it does by itself. A list
 * of all, where there is no such scene.
 */
async function show(scene: string): Promise<void> {
  await act(() => render(null, root));
  document.documentElement.dir = scene.endsWith('right-to-left') ? 'rtl' : 'ltr';
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
    gallery: { readonly scenes: readonly string[]; readonly show: typeof show };
  }
}
window.gallery = { scenes: Object.keys(SCENES), show };

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

void show(new URLSearchParams(location.search).get('scene') ?? '');
