const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const scalar =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy
const space = /[ \t\n\r]*/y
const maxDepth = 500

/** Where a text stops being JSON; the runtime's own message often leaves it out. */
export function jsonErrorOffset(text: string): number {
  let at = 0
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const value = (depth: number): boolean => {
    eat(space)
    if (depth > maxDepth) return false
    if (eat(/\{/y)) return items(/\}/y, () => eat(space) && eat(string) && eat(space) && eat(/:/y) && value(depth + 1))
    if (eat(/\[/y)) return items(/\]/y, () => value(depth + 1))
    return eat(scalar)
  }
  const items = (close: RegExp, item: () => boolean): boolean => {
    eat(space)
    if (eat(close)) return true
    do {
      if (!item()) return false
      eat(space)
    } while (eat(/,/y))
    return eat(close)
  }
  if (value(0)) eat(space)
  return at
}
