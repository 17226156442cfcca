/** How often an address is looked at where the browser does not announce its changes: Firefox before version 147. */
const LOOK_MS = 1_000;

/** Calls back after each navigation within the document to another page; another fragment is none. */
export function onNavigation(act: () => void): void {
  let here = pageAddress();
  const look = (): void => {
    if (pageAddress() === here) return;
    here = pageAddress();
    act();
  };
  if ('navigation' in window) navigation.addEventListener('currententrychange', look);
  else setInterval(look, LOOK_MS);
}

function pageAddress(): string | undefined {
  return location.href.split('#')[0];
}
