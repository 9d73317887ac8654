/** What only one player may be shown: names, ids of accounts, characters, items and plans, addresses. */
export class Traces {
  readonly #ownerOfId = new Map<string, string>();
  readonly #words: { readonly owner: string; readonly word: string }[] = [];

  /** Numbers of ten digits and more, and ids of our own rows. */
  addIds(owner: string, ids: Iterable<string>): void {
    for (const id of ids) this.#ownerOfId.set(id, owner);
  }

  /** Anything else that names somebody, as a page shows it. */
  addWords(owner: string, words: Iterable<string>): void {
    for (const word of words) this.#words.push({ owner, word });
  }

  /** Everything in a text that belongs to others than `owner` (null: to anybody), with whose it is. */
  foreignIn(text: string, owner: string | null): string[] {
    const ids = [...text.matchAll(/\d{10,}|\bc[a-z0-9]{24}\b/g)].map(([id]) => id);
    const foreignIds = [...new Set(ids)].flatMap((id) => {
      const whose = this.#ownerOfId.get(id);
      return whose === undefined || whose === owner ? [] : [`${id} of ${whose}`];
    });
    const foreignWords = this.#words.filter((one) => one.owner !== owner && text.includes(one.word));
    return [...foreignIds, ...foreignWords.map((one) => `${one.word} of ${one.owner}`)];
  }
}
