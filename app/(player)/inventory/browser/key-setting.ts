const KEY = "ninefold-keys";

/** Whether this browser's player turned single keys off (WCAG 2.1.4); they are on until then. */
export function areKeysOff(): boolean {
  try {
    return localStorage.getItem(KEY) === "off";
  } catch (error) {
    // Storage that is blocked throws a DOMException: then there is no setting.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Returns false where the browser keeps nothing, so that the choice holds only as long as the page. */
export function setKeysOff(isOff: boolean): boolean {
  try {
    if (isOff) localStorage.setItem(KEY, "off");
    else localStorage.removeItem(KEY);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
