/** The 200 ticks of the largest list and what stands beside them; far less than what makes a parser sweat. */
const MOST_FIELDS = 256;
const DEEPEST = 12;
const MOST_VALUES = 512;

const ACTION_FIELD = /^\$ACTION_(?:ID_[0-9a-f]{1,64}|REF_\d{1,4}|KEY|\d{1,4}:[01])$/;

/**
 * Whether a posted form is shaped as this site's own pages post it, so that Next and React can take it apart.
 *
 * With scripts (`isCall`) React posts the arguments as field `0`, a JSON list, and each field of the form as `_1_name`;
 * without them the fields stand alone, beside hidden `$ACTION_…` ones that name the action. What those two do with
 * anything else is a 500, or work without end. Source: react-server-dom-webpack 19, `encodeReply` and `decodeAction`.
 */
export function isOwnForm(form: FormData, isCall: boolean): boolean {
  const fields = [...form];
  if (fields.length > MOST_FIELDS || fields.some(([, value]) => typeof value !== "string")) return false;
  return isCall ? isCallOfOurs(form) : isPlainFormOfOurs(form);
}

function isCallOfOurs(form: FormData): boolean {
  const args = parse(form.getAll("0"));
  if (!Array.isArray(args) || args.length > 3) return false;
  // Every action takes the form as its last argument.
  const last: unknown = args.at(-1);
  return typeof last === "string" && /^\$K[0-9a-f]{1,4}$/.test(last) && isHarmless(args.slice(0, -1));
}

function isPlainFormOfOurs(form: FormData): boolean {
  const named = [...form.keys()].filter((name) => name.startsWith("$ACTION_"));
  if (named.length === 0 || named.some((name) => !ACTION_FIELD.test(name))) return false;
  return named
    .filter((name) => name.startsWith("$ACTION_REF_"))
    .map((name) => name.slice("$ACTION_REF_".length))
    .every((n) => {
      const bound = parse(form.getAll(`$ACTION_${n}:1`));
      const described = parse(form.getAll(`$ACTION_${n}:0`)) as { bound?: unknown } | undefined;
      // What an action is bound to stands in the field after its name, nowhere else.
      return described?.bound === "$@1" && Array.isArray(bound) && bound.length <= 3 && isHarmless(bound);
    });
}

function parse(values: readonly FormDataEntryValue[]): unknown {
  const [text, another] = values;
  if (typeof text !== "string" || another !== undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: not ours, and nothing more is to be known about it.
    return undefined;
  }
}

/** Plain values, not too many. Of React's `$…` words only those that stand for a plain value; none that points elsewhere. */
function isHarmless(value: unknown): boolean {
  let left = MOST_VALUES;
  const isFine = (one: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof one === "string") return !one.startsWith("$") || /^\$(\$|undefined$|T$|D\d{4}-)/.test(one);
    if (typeof one !== "object" || one === null) return true;
    return Object.entries(one).every(([name, inner]) => name !== "__proto__" && isFine(inner, depth + 1));
  };
  return isFine(value, 0);
}
