interface DataSaving {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the browser asks to save data (Network Information, `saveData`); false where it does not tell. */
export function savesData(): boolean {
  const { navigator } = globalThis as { readonly navigator?: DataSaving };
  return navigator?.connection?.saveData === true;
}
