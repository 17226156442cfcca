import { ChevronDown } from 'lucide';
import type { JSX } from 'preact';
import { Icon } from './Icon';
import { useRedraw } from './useRedraw';
import styles from './Select.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** The id of what the choice is about, where the label alone does not say. */
  readonly describedBy?: string | undefined;
}

/** A choice of one among a few, with its label beside it. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChoose,
  describedBy,
}: SelectProps<Value>): JSX.Element {
  const redraw = useRedraw();
  const choose = (chosen: string): void => {
    const option = options.find((one) => one.value === chosen);
    if (option !== undefined) onChoose(option.value);
    redraw();
  };
  return (
    <label class={styles.choice}>
      <span class={styles.label}>{label}</span>
      <span class={styles.field}>
        <select
          class={styles.select}
          value={value}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon node={ChevronDown} size={14} />
      </span>
    </label>
  );
}
