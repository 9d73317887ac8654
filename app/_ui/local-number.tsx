"use client";

import { useInBrowser } from "./use-in-browser.ts";

/** A number with its thousands set apart as the reader's locale does it; in English as the server prints it. */
export function LocalNumber({ value }: { value: number }) {
  const locale = useInBrowser() ? undefined : "en";
  return <span className="numbers">{new Intl.NumberFormat(locale).format(value)}</span>;
}
