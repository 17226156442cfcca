import { Tags } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { Button, type ButtonLook } from '../Button';
import { text } from '../text';
import { LeftTopicsContext } from './leftTopicsContext';

interface AllTopicsButtonProps {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly onAllTopics: () => void;
}

/** Leads to all topics of the archive, and has the keyboard when the reader comes back from there. */
export function AllTopicsButton({ look = 'outline', small = false, onAllTopics }: AllTopicsButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useContext(LeftTopicsContext);
  useEffect(() => {
    if (isBack) button.current?.focus();
  }, [isBack]);
  return (
    <Button ref={button} look={look} small={small} icon={Tags} onClick={onAllTopics}>
      {text('allTopics')}
    </Button>
  );
}
