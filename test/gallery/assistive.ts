/** What a scene of the gallery lacks for readers whose machine draws it otherwise. Each runs in the page. */

/** Controls that nothing is seen of, or nothing of their focus, as `button “Undo”: no ring`. */
export function unseenControls(): string[] {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const ours = document.querySelector('[data-ours]')?.shadowRoot;
  const root: ParentNode = ours ?? document.body;
  const isDrawn = (colour: string): boolean => colour !== 'transparent' && !/, 0\)$|\/ 0\)$/.test(colour);
  const hasBorder = (element: Element, pseudo?: string): boolean => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element, pseudo);
    return borderTopStyle !== 'none' && borderTopWidth !== '0px' && isDrawn(borderTopColor);
  };
  const isSeen = (control: Element): boolean => {
    // Drawn by the browser itself, or by the label about it.
    if (control.matches('input, select, textarea')) return true;
    if ((control.textContent ?? '').trim() !== '' || hasBorder(control) || hasBorder(control, '::before')) return true;
    const sign = control.querySelector('svg, img');
    return sign !== null && sign.getBoundingClientRect().width > 0;
  };
  const ringOf = (element: Element, pseudo?: string): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && isDrawn(outlineColor);
  };
  const nameOf = (control: Element): string =>
    `${control.localName} “${control.getAttribute('aria-label') ?? (control.textContent ?? '').trim().slice(0, 40)}”`;
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled, [inert] *'),
  );
  const found: string[] = [];
  for (const control of controls) {
    if (!isSeen(control)) found.push(`${nameOf(control)}: nothing of it`);
    control.focus({ preventScroll: true });
    const active = ours == null ? document.activeElement : ours.activeElement;
    // Behind a dialog nothing takes the focus.
    if (active !== control) continue;
    // Of itself, of all of its row or of the field that it is in.
    const hasRing =
      ringOf(control) || ringOf(control, '::after') || control.closest(':focus-within:not(:focus)') !== null;
    if (!hasRing) found.push(`${nameOf(control)}: no ring`);
  }
  return found;
}

/** What moves, as `div.chip: animation`, though its reader asked for less of that. */
export function moved(): string[] {
  const ours = document.querySelector('[data-ours]')?.shadowRoot;
  const all = [...(ours ?? document).querySelectorAll('*')];
  const isLong = (durations: string): boolean => durations.split(',').some((one) => Number.parseFloat(one) > 0.001);
  return all.flatMap((element) => {
    const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return [
      ...(animationName !== 'none' && isLong(animationDuration) ? [`${name}: animation`] : []),
      ...(isLong(transitionDuration) ? [`${name}: transition`] : []),
      ...(scrollBehavior === 'smooth' ? [`${name}: scrolling`] : []),
    ];
  });
}

/** What would be read out more than once: regions within others, and the same words in two of them. */
export function saidTwice(): string[] {
  const LIVE = 'output, [role="status"], [role="alert"], [role="log"], [aria-live]:not([aria-live="off"])';
  const ours = document.querySelector('[data-ours]')?.shadowRoot;
  const regions = [...(ours ?? document).querySelectorAll(LIVE)];
  const words = regions.map((region) => (region.textContent ?? '').trim());
  return [
    ...regions
      .filter((region) => region.parentElement?.closest(LIVE) != null)
      .map((one) => `${one.textContent}: nested`),
    ...words.filter((said, at) => said !== '' && words.indexOf(said) < at),
  ];
}
