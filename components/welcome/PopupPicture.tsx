import type { JSX } from 'preact';
import styles from './Picture.module.css';

/** Words of a step in the picture: how long its role, its title and its facts are. */
const STEPS = [
  { at: 132, title: 150, facts: 54 },
  { at: 190, title: 172, facts: 92 },
  { at: 248, title: 128, facts: 48 },
] as const;

/** A browser window with the popup open on a post, the second of three. A drawing: its words are bars. */
export function PopupPicture(): JSX.Element {
  return (
    <svg viewBox="0 0 336 368" class={styles.popup} aria-hidden="true">
      <rect class={styles.window} x="0.5" y="0.5" width="335" height="367" rx="14" />
      <path class={styles.toolbar} d="M1 42V14.5a13.5 13.5 0 0 1 13.5-13.5h307a13.5 13.5 0 0 1 13.5 13.5V42Z" />
      <rect class={styles.address} x="16" y="12" width="236" height="19" rx="9.5" />
      <rect class={styles.faint} x="28" y="19" width="104" height="5" rx="2.5" />
      <path class={styles.sign} d="M274 12h15l5.5 6-5.5 6h-15ZM280 24h3.5v7h-3.5Z" />
      <path class={styles.signMarks} d="M277.5 18h9.5" />
      <rect class={styles.badge} x="285" y="21" width="21" height="13" rx="4" />
      <text class={styles.badgeText} x="295.5" y="30.7" text-anchor="middle">
        1/3
      </text>
      <g class={styles.article}>
        <rect x="24" y="66" width="26" height="5" rx="2.5" />
        <rect x="24" y="82" width="34" height="5" rx="2.5" />
        {[112, 126, 140, 154, 182, 196, 210, 224, 252, 266, 280, 308, 322].map((y) => (
          <rect key={y} x="24" y={y} width={y % 5 === 0 ? 22 : 34} height="4" rx="2" />
        ))}
      </g>
      <rect class={styles.sheet} x="72" y="50" width="250" height="304" rx="12" />
      <rect class={styles.strong} x="90" y="70" width="88" height="11" rx="3" />
      <rect class={styles.pill} x="188" y="68" width="58" height="15" rx="7.5" />
      <rect class={styles.done} x="90" y="96" width="69" height="4" rx="2" />
      <rect class={styles.track} x="162" y="96" width="69" height="4" rx="2" />
      <rect class={styles.done} x="162" y="96" width="28" height="4" rx="2" />
      <rect class={styles.track} x="234" y="96" width="70" height="4" rx="2" />
      <rect class={styles.here} x="82" y="172" width="230" height="54" rx="8" />
      <path class={styles.passed} d="M99 150v31" />
      <path class={styles.ahead} d="M99 208v31" />
      <circle class={styles.done} cx="99" cy="140" r="8" />
      <path class={styles.tick} d="m95.5 140.2 2.4 2.4 4.6-4.9" />
      <circle class={styles.ring} cx="99" cy="198" r="7.5" />
      <path class={styles.arc} d="M99 190.5a7.5 7.5 0 0 1 4.4 13.6" />
      <circle class={styles.unread} cx="99" cy="256" r="7.5" />
      {STEPS.map(({ at, title, facts }) => (
        <g key={at}>
          <rect class={styles.ink} x="120" y={at + 2} width={title} height="8" rx="3" />
          <rect class={styles.faint} x="120" y={at + 19} width={facts} height="5" rx="2.5" />
        </g>
      ))}
      <rect class={styles.done} x="90" y="292" width="214" height="44" rx="8" />
      <rect class={styles.onFill} x="104" y="302" width="52" height="5" rx="2.5" opacity=".7" />
      <rect class={styles.onFill} x="104" y="315" width="126" height="8" rx="3" />
      <path class={styles.arrow} d="M276 314h12m-5-5 5 5-5 5" />
    </svg>
  );
}
