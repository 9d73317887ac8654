export type Row = { readonly hash: number } & Record<string, unknown>;
export type Table = Record<string, Row>;

/** Rows get the fields every real row has. */
export function table(rows: readonly Row[]): Table {
  return Object.fromEntries(
    rows.map((row, index) => [row.hash, { ...row, index, redacted: false, blacklisted: false }]),
  );
}

export interface Display {
  readonly description: string;
  readonly name: string;
  readonly icon?: string;
  readonly iconHash: number;
  readonly hasIcon: boolean;
}

export const display = (name: string, icon?: string, description = ""): Display => ({
  description,
  name,
  ...(icon && { icon }),
  iconHash: 0,
  hasIcon: icon !== undefined,
});

export const color = (red: number, green: number, blue: number) => ({ red, green, blue, alpha: 255 });
