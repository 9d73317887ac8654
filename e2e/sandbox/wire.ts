/**
 * The shape of a Bungie answer as this stand-in may give it: every field of the generated type may be left
 * out (Bungie leaves out what is empty) and enums are plain numbers (the generated ones are ambient and
 * cannot be used here), but a misspelt or mistyped field does not compile.
 */
export type Wire<T> = T extends string | boolean | null | undefined
  ? T
  : T extends number
    ? number
    : T extends readonly (infer Entry)[]
      ? readonly Wire<Entry>[]
      : T extends object
        ? { readonly [Key in keyof T]?: Wire<T[Key]> }
        : T;
