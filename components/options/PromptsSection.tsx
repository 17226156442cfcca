import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Switch } from '../Switch';
import { text } from '../text';
import styles from './PromptsSection.module.css';

const RULES = ['promptRuleFinished', 'promptRuleLater', 'promptRuleIgnored'] as const;

/** The one switch for all cards, and when cards come at all. */
export function PromptsSection({ on, onPrompts }: { readonly on: boolean; readonly onPrompts: (on: boolean) => void }): JSX.Element {
  const rulesId = useId();
  return (
    <div class={styles.prompts}>
      <Switch label={text('promptsSwitch')} on={on} describedBy={rulesId} onChange={onPrompts} />
      <ul id={rulesId} class={styles.rules}>
        {RULES.map((rule) => (
          <li key={rule}>{text(rule)}</li>
        ))}
      </ul>
    </div>
  );
}
