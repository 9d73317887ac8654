import { useEffect, useRef, useState } from "react";
import { GEAR_DRAWN } from "../gear-dom.ts";
import { dimTiles } from "./dim-tiles.ts";
import { withSearch } from "./search-address.ts";
import type { Found } from "./search-engine.ts";

type Engine = typeof import("./search-engine.ts");

const ADDRESS_AFTER_MS = 300;
/** Long enough not to speak, or to find fault, in the middle of a word. */
const SPEAK_AFTER_MS = 800;

export type Result = Omit<Found, "keys">;

let engine: Engine | null = null;

/** Fetches what searching needs, the first time somebody is about to search. */
async function prepareSearch(): Promise<Engine | null> {
  const loaded = engine ?? (await import("./search-engine.ts"));
  if (!(await loaded.prepare())) return null;
  engine = loaded;
  return loaded;
}

/** The search of the page: dims what it leaves out, counts, and keeps the address in step. */
export function useSearch(query: string, initial: Result | null) {
  const [text, setText] = useState(query);
  const [result, setResult] = useState(initial);
  /** The result once typing has paused: what is said, and whose faults are shown. */
  const [settled, setSettled] = useState(initial);
  const wanted = useRef(query);
  const written = useRef(query);

  function run(): void {
    const found = engine?.find(wanted.current);
    if (!found) return;
    dimTiles(found.keys);
    setResult(wanted.current.trim() ? found : null);
  }

  async function prepare(): Promise<void> {
    if ((await prepareSearch()) && wanted.current !== query) run();
  }

  function search(next: string): void {
    wanted.current = next;
    setText(next);
    run();
    if (!engine) void prepare();
  }

  /**
   * Puts the search into the address. Whoever leaves the field calls it at once: later, it would call back a page that
   * is being opened by then.
   */
  function writeAddress(): void {
    if (location.pathname !== "/inventory" || written.current === wanted.current) return;
    written.current = wanted.current;
    history.replaceState(null, "", withSearch(location.href, wanted.current));
  }

  useEffect(() => {
    const timer = setTimeout(() => setSettled(result), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [result]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it reads is in references
  useEffect(() => {
    const timer = setTimeout(writeAddress, ADDRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);

  // The page was asked for with another search: by a link, or on the way back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address of the page counts
  useEffect(() => {
    const inAddress = new URLSearchParams(location.search).get("q") ?? "";
    // An answer to what was typed before is none to what is typed now.
    if (query !== inAddress || inAddress === written.current.trim()) return;
    written.current = query;
    search(query);
  }, [query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it reads is in references
  useEffect(() => {
    const again = async () => {
      if (!engine || !wanted.current.trim()) return;
      run();
      if (await engine.prepare()) run();
    };
    const drawn = () => void again();
    document.addEventListener(GEAR_DRAWN, drawn);
    return () => document.removeEventListener(GEAR_DRAWN, drawn);
  }, []);

  const suggest = (caret: number) => engine?.suggestAt(wanted.current, caret, 8) ?? [];
  const isReady = () => engine?.isReady() ?? false;
  return { text, result, settled, search, prepare, suggest, isReady, writeAddress };
}
