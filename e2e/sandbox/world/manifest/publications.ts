import type { Sandbox } from "../../sandbox.ts";
import { vaultSlots } from "../buckets.ts";
import { ContentFiles } from "./content-file.ts";
import { Edition, type FileOrder } from "./edition.ts";
import { FileFaults } from "./file-faults.ts";
import { ManifestContent } from "./manifest-content.ts";

// The edition at the start carries the date that its version names.
const FIRST_PUBLISHED_AT = new Date("2026-06-16T20:53:00Z");
const FIRST_RELEASE = 244_164;
const FIRST_TIME = 2_053;

/** The build number stands in for the content, so that two seeds are two versions. */
function versionOf(content: ManifestContent, release: number): string {
  const build = Number.parseInt(content.contentId.slice(0, 4), 16);
  return `${FIRST_RELEASE + release}.26.06.16.${FIRST_TIME + release}-2-bnet.${build}`;
}

/** Every edition of the definitions so far, and which of them the index names. Files of all stay where they are. */
export class Publications {
  readonly faults = new FileFaults();
  readonly files = new ContentFiles();
  readonly #sandbox: Sandbox;
  #editions: Edition[] = [];
  #current: Edition | undefined;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** What the index names. Made when it is first asked for: a start does not wait for it. */
  get current(): Edition {
    this.#current ??= this.#first();
    return this.#current;
  }

  get editions(): readonly Edition[] {
    return this.#editions;
  }

  /** New content under new paths, and under a new version unless it is to keep the old one. */
  publish({ sameVersion }: { sameVersion: boolean }): Edition {
    const { version: before } = this.current;
    const revision = Math.max(...this.#editions.map(({ content }) => content.order.revision)) + 1;
    const content = this.#contentAt(revision);
    const edition = new Edition(
      sameVersion ? before : versionOf(content, revision),
      content,
      this.#sandbox.clock.now(),
    );
    this.#editions.push(edition);
    this.#current = edition;
    return edition;
  }

  /** The index names the edition before again; of the first one, an older one comes to light. */
  rollBack(): Edition {
    const at = this.#editions.indexOf(this.current) - 1;
    const before = this.#editions[at] ?? this.#older();
    this.#current = before;
    return before;
  }

  /** As at the start. */
  reset(): void {
    this.faults.clear();
    this.#editions = [];
    this.#current = undefined;
  }

  /** Whose file lies at a path; letters' case does not matter. */
  find(path: string): { edition: Edition; order: FileOrder } | null {
    const wanted = path.toLowerCase();
    for (const edition of new Set([this.current, ...this.#editions])) {
      const order = edition.fileAt(wanted);
      if (order) return { edition, order };
    }
    return null;
  }

  #first(): Edition {
    const content = this.#contentAt(0);
    const first = new Edition(versionOf(content, 0), content, FIRST_PUBLISHED_AT);
    this.#editions = [first];
    return first;
  }

  #older(): Edition {
    const [first] = this.#editions;
    const revision = (first?.content.order.revision ?? 0) - 1;
    const content = this.#contentAt(revision);
    const older = new Edition(versionOf(content, revision), content, FIRST_PUBLISHED_AT);
    this.#editions.unshift(older);
    return older;
  }

  #contentAt(revision: number): ManifestContent {
    const { definitions, seed, items } = this.#sandbox.size;
    return new ManifestContent({ definitions, seed, revision, vaultSlots: vaultSlots(items) });
  }
}

const byWorld = new WeakMap<Sandbox, Publications>();

/** What this sandbox has published. */
export function publicationsOf(sandbox: Sandbox): Publications {
  const known = byWorld.get(sandbox) ?? new Publications(sandbox);
  byWorld.set(sandbox, known);
  return known;
}
