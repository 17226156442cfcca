import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { provideText } from '../../components/text';
import { english } from '../components/english';
import { SCENES } from './scenes';

provideText(english);

const scene = new URLSearchParams(location.search).get('scene') ?? '';
const root = document.querySelector('#root');
if (scene.endsWith('right-to-left')) document.documentElement.dir = 'rtl';
if (root !== null) {
  const show = SCENES[scene];
  render(show === undefined ? <Index /> : show(), root);
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
