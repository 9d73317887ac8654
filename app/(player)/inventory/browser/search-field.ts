export const SEARCH_FIELD_ID = "gear-search";

function searchField(): HTMLInputElement | null {
  const field = document.getElementById(SEARCH_FIELD_ID);
  return field instanceof HTMLInputElement ? field : null;
}

/** Returns false when there is no field to go to. */
export function focusSearch(): boolean {
  const field = searchField();
  field?.focus();
  field?.select();
  return field !== null;
}

/** Empties the search as if it had been typed away. Returns false when it was empty. */
export function clearSearch(): boolean {
  const field = searchField();
  if (!field || field.value === "") return false;
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}
