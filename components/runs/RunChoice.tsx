import { Check, ListPlus, Pencil, RotateCcw, Trash2, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { GuideRuns, ShownRun } from '../../lib/model/run';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { RowButton } from '../RowButton';
import { Select } from '../Select';
import { text, textMoment } from '../text';
import { RunName } from './RunName';
import { RunsContext, type RunEvents } from './runsContext';
import styles from './RunChoice.module.css';

interface RunChoiceProps {
  readonly runs: GuideRuns;
  /** Names the checklist among all drafts. */
  readonly name: string;
}

/** Which run of the checklist is open, and what can be done to it. Of a first run alone there is nothing to say. */
export function RunChoice({ runs, name }: RunChoiceProps): JSX.Element | null {
  const events = useContext(RunsContext);
  const [isRenaming, setIsRenaming] = useState(false);
  const [deleted, setDeleted] = useState<ShownRun | null>(null);
  if (events === null) return null;
  const { all, open } = runs;
  const restore = (run: ShownRun): void => {
    void events.onRestoreRun(run).then(({ kept }) => kept && setDeleted(null));
  };
  const remove = (): void => {
    void events.onDeleteRun(open).then(({ kept }) => kept && setDeleted(open));
  };
  return (
    <>
      {deleted !== null && <Deleted run={deleted} onRestore={restore} />}
      {isRenaming ? (
        <RunName
          key={open.run}
          field={`${name} ${open.run} name`}
          name={open.name}
          does={text('rename')}
          onSave={(to) => events.onRenameRun(open.run, to)}
          onEnd={() => setIsRenaming(false)}
        />
      ) : (
        isWorthAChoice(runs) && (
          <OpenRun
            runs={runs}
            events={events}
            onRename={() => setIsRenaming(true)}
            onDelete={all.length > 1 ? remove : null}
          />
        )
      )}
    </>
  );
}

function isWorthAChoice({ all, open }: GuideRuns): boolean {
  return all.length > 1 || open.name !== '' || open.finishedAt !== null;
}

interface OpenRunProps {
  readonly runs: GuideRuns;
  readonly events: RunEvents;
  readonly onRename: () => void;
  readonly onDelete: (() => void) | null;
}

function OpenRun({ runs: { all, open }, events, onRename, onDelete }: OpenRunProps): JSX.Element {
  const nameId = useId();
  const isFinished = open.finishedAt !== null;
  return (
    <div class={styles.runs}>
      <Select
        label={text('run')}
        options={all.map((run) => ({ value: run.run, label: runLabel(run) }))}
        value={open.run}
        onChoose={events.onOpenRun}
      />
      <span id={nameId} hidden>
        {runName(open)}
      </span>
      <span class={styles.actions}>
        <Button
          look="quiet"
          small
          icon={isFinished ? RotateCcw : Check}
          aria-describedby={nameId}
          onClick={() => events.onFinishRun(open.run, !isFinished)}
        >
          {text(isFinished ? 'reopenRun' : 'finishRun')}
        </Button>
        <RowButton icon={Pencil} name={text('renameRun')} of={nameId} onClick={onRename} />
        {onDelete !== null && <RowButton icon={Trash2} name={text('deleteRun')} of={nameId} onClick={onDelete} />}
      </span>
      {open.finishedAt !== null && <p class={styles.finished}>{text('runFinishedAt', textMoment(open.finishedAt))}</p>}
    </div>
  );
}

function runName({ name, startedAt }: ShownRun): string {
  if (name !== '') return name;
  return startedAt === 0 ? text('firstRun') : text('runOf', textMoment(startedAt));
}

function runLabel(run: ShownRun): string {
  return run.finishedAt === null ? runName(run) : text('runFinished', runName(run));
}

function Deleted({
  run,
  onRestore,
}: {
  readonly run: ShownRun;
  readonly onRestore: (run: ShownRun) => void;
}): JSX.Element {
  const undo = (
    <Button look="quiet" small onClick={() => onRestore(run)}>
      {text('undo')}
    </Button>
  );
  return (
    <Notice icon={Undo2} action={undo}>
      {text('runDeleted', runName(run))}
    </Notice>
  );
}

/** Begins the checklist anew, beside what was ticked before. */
export function NewRun({ name }: { readonly name: string }): JSX.Element | null {
  const events = useContext(RunsContext);
  const [isNaming, setIsNaming] = useState(false);
  if (events === null) return null;
  if (!isNaming) {
    return (
      <div class={styles.new}>
        <Button look="quiet" small icon={ListPlus} title={text('newRunWhy')} onClick={() => setIsNaming(true)}>
          {text('newRun')}
        </Button>
      </div>
    );
  }
  return (
    <div class={styles.new}>
      <p class={styles.why}>{text('newRunWhy')}</p>
      <RunName
        field={`${name} new run`}
        name=""
        does={text('startRun')}
        onSave={events.onStart}
        onEnd={() => setIsNaming(false)}
      />
    </div>
  );
}
