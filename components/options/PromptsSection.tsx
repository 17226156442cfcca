import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Overview } from '../../lib/model/overview';
import { isPaused } from '../../lib/model/prompt';
import { Switch } from '../Switch';
import { text } from '../text';
import styles from './PromptsSection.module.css';

const RULES = ['promptRuleFinished', 'promptRuleLater', 'promptRuleIgnored'] as const;

export interface PromptsEvents {
  readonly onPrompts: (on: boolean) => void;
  readonly onPausePrompts: (pause: boolean) => void;
}

interface PromptsSectionProps extends PromptsEvents {
  readonly overview: Overview;
}

/** The one switch for all cards, a day without any, and when cards come at all. */
export function PromptsSection({ overview, onPrompts, onPausePrompts }: PromptsSectionProps): JSX.Element {
  const rulesId = useId();
  const { promptsOn, promptsPausedUntil, now } = overview;
  return (
    <div>
      <Switch wide label={text('promptsSwitch')} on={promptsOn} describedBy={rulesId} onChange={onPrompts} />
      {promptsOn && (
        <Switch wide label={text('promptsPause')} on={isPaused(promptsPausedUntil, now)} onChange={onPausePrompts} />
      )}
      <ul id={rulesId} class={styles.rules}>
        {RULES.map((rule) => (
          <li key={rule}>{text(rule)}</li>
        ))}
      </ul>
    </div>
  );
}
