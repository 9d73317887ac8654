// The same as in lib/game/search/README.md; a test compares them.
export const GRAMMAR = `search   = { part }                      all parts must hold
part     = both { "or" both }             any of them
both     = one { "and" one }              all of them
one      = { "-" | "not" } ( "(" search ")" | term )
term     = operator ":" value | value
value    = word | quote                   a word ends at a space or bracket
quote    = '"' letters '"' | "'" letters "'"
number   = [ "<" | "<=" | ">" | ">=" | "=" ] digits | digits "-" digits
remark   = "/*" letters "*/"              wherever a space may stand`;

/** Written down for those who read such things. */
export function Grammar() {
  return <pre className="panel whitespace-pre-wrap p-4 text-small">{GRAMMAR}</pre>;
}
