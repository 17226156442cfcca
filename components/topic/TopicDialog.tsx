import { EyeOff, Merge, Split } from 'lucide';
import type { ComponentChildren, JSX, TargetedSubmitEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME } from '../../lib/model/text';
import type { Topic } from '../../lib/model/topic';
import type { ChangeableTopic } from '../../lib/model/topicChange';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { text, textOrder, textSentences } from '../text';
import { whyTexts } from './whyText';
import styles from './TopicDialog.module.css';

export interface TopicDialogEvents {
  readonly onRename: (topic: ChangeableTopic, name: string) => void;
  readonly onHide: (topic: ChangeableTopic, isHidden: boolean) => void;
  readonly onJoin: (topic: ChangeableTopic, into: Topic) => void;
  readonly onSeparate: (topic: ChangeableTopic, joined: Topic) => void;
  readonly onClose: () => void;
}

interface TopicDialogProps extends TopicDialogEvents {
  readonly topic: ChangeableTopic;
  /** What is said of a change that failed. */
  readonly children?: ComponentChildren;
}

/** What can be done to a topic that its author did not name: another name, one with another found topic, put away. */
export function TopicDialog({ topic, children, ...events }: TopicDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const wordsId = useId();
  const joinedId = useId();
  return (
    <Dialog dialog={dialog} title={topic.name} describedBy={wordsId} onClose={events.onClose}>
      {topic.why !== null && (
        <p id={wordsId} class={styles.words}>
          {textSentences(whyTexts(topic.why))}
        </p>
      )}
      <Rename topic={topic} onRename={events.onRename} />
      {topic.joined.length > 0 && (
        <div class={styles.joined}>
          <p id={joinedId} class={styles.label}>
            {text('joinedTopics')}
          </p>
          <ul aria-labelledby={joinedId}>
            {topic.joined.map((joined) => (
              <Joined key={joined.slug} joined={joined} onSeparate={() => events.onSeparate(topic, joined)} />
            ))}
          </ul>
        </div>
      )}
      {topic.others.length > 0 && <Join topic={topic} onJoin={events.onJoin} />}
      {children}
      <DialogAnswers>
        {topic.why !== null && (
          <Button look="quiet" icon={EyeOff} onClick={() => events.onHide(topic, !topic.isHidden)}>
            {text(topic.isHidden ? 'showTopicAgain' : 'hideTopic')}
          </Button>
        )}
        <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>
      </DialogAnswers>
    </Dialog>
  );
}

interface JoinedProps {
  readonly joined: Topic;
  readonly onSeparate: () => void;
}

function Joined({ joined, onSeparate }: JoinedProps): JSX.Element {
  const nameId = useId();
  return (
    <li class={styles.row}>
      <span id={nameId} dir="auto">
        {joined.name}
      </span>
      <Button small look="quiet" icon={Split} aria-describedby={nameId} onClick={onSeparate}>
        {text('separateTopic')}
      </Button>
    </li>
  );
}

function Rename({
  topic,
  onRename,
}: Pick<TopicDialogEvents, 'onRename'> & { readonly topic: ChangeableTopic }): JSX.Element {
  const [name, setName] = useState(topic.name);
  const hintId = useId();
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (name.trim() !== topic.name) onRename(topic, name);
  };
  const isOwn = topic.name === topic.ownName;
  return (
    <form class={styles.part} onSubmit={save}>
      <label class={styles.field}>
        <span class={styles.label}>{text('topicNameLabel')}</span>
        <input
          type="text"
          dir="auto"
          value={name}
          maxLength={LONGEST_NAME}
          aria-describedby={isOwn ? undefined : hintId}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <Button type="submit" disabled={name.trim() === topic.name}>
        {text('rename')}
      </Button>
      {!isOwn && (
        <p id={hintId} class={styles.own}>
          {text(topic.kind === 'found' ? 'foundAs' : 'authorsName', topic.ownName)}{' '}
          <Button small look="quiet" onClick={() => onRename(topic, '')}>
            {text('useThatName')}
          </Button>
        </p>
      )}
    </form>
  );
}

function Join({ topic, onJoin }: Pick<TopicDialogEvents, 'onJoin'> & { readonly topic: ChangeableTopic }): JSX.Element {
  const others = topic.others.toSorted((one, other) => textOrder(one.name, other.name));
  const [first] = others;
  const [into, setInto] = useState(first?.slug ?? '');
  const chosen = others.find(({ slug }) => slug === into);
  return (
    <div class={styles.part}>
      <label class={styles.field}>
        <span class={styles.label}>{text('joinWith')}</span>
        <select value={into} onChange={({ currentTarget }) => setInto(currentTarget.value)}>
          {others.map(({ slug, name }) => (
            <option key={slug} value={slug} selected={slug === into}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button icon={Merge} onClick={() => chosen !== undefined && onJoin(topic, chosen)}>
        {text('joinTopic')}
      </Button>
    </div>
  );
}
