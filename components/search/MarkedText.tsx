import type { JSX } from 'preact';
import type { TextPart } from '../../lib/model/search';
import styles from './MarkedText.module.css';

/** A text, in its own direction, with what was searched for marked. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }): JSX.Element {
  return (
    <bdi>
      {parts.map(({ text, hit }, at) => {
        const key = `${at} ${text}`;
        return hit ? (
          <mark key={key} class={styles.mark}>
            {text}
          </mark>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
    </bdi>
  );
}
