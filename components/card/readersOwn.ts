/** Whether an event is the reader's: a page's script can make events of any kind, but none that the browser trusts. */
export function isReadersOwn(event: Event): boolean {
  return event.isTrusted;
}

/** A handler that answers the reader's own events only. Others are stopped from doing what they would by themselves. */
export function byReader<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (isReadersOwn(event)) act(event);
    else event.preventDefault();
  };
}
