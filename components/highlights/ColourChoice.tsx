import type { JSX } from 'preact';
import { COLOURS, type Colour } from '../../lib/model/highlight';
import { text } from '../text';
import { useRedraw } from '../useRedraw';
import { colourName } from './colourName';
import './colours.css';
import styles from './ColourChoice.module.css';

interface ColourChoiceProps {
  readonly colour: Colour;
  /** Id of the highlight's words. */
  readonly of: string;
  readonly onChoose: (colour: Colour) => void;
}

/** The colours that a highlight can have. */
export function ColourChoice({ colour, of, onChoose }: ColourChoiceProps): JSX.Element {
  const redraw = useRedraw();
  return (
    <fieldset class={styles.colours} aria-label={text('colourOf')} aria-describedby={of}>
      {COLOURS.map((one) => (
        <input
          key={one}
          type="radio"
          name={`${of}-colour`}
          class={styles.colour}
          data-colour={one}
          aria-label={colourName(one)}
          title={colourName(one)}
          checked={one === colour}
          onChange={() => {
            onChoose(one);
            redraw();
          }}
        />
      ))}
    </fieldset>
  );
}
