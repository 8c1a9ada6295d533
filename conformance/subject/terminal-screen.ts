/* oxlint-disable no-control-regex -- a terminal is told what to do in control characters */

/** Operating system commands and other strings up to their terminator, control sequences, and two-character escapes. */
const escapes = /\x1b[\]PX^_][\s\S]*?(?:\x07|\x1b\\|$)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]/g

/** What a person reads on a terminal that shows `output`: no escapes, carriage return and backspace obeyed, line ends `\n`. */
export function terminalScreen(output: string): string {
  return output
    .replace(/\x1b\[0?K/g, '\0')
    .replace(escapes, '')
    .split('\n')
    .map((line) => (/[\0-\x08\x0b-\x1f\x7f]/.test(line) ? shownLine(line) : line))
    .join('\n')
}

function shownLine(line: string): string {
  const cells: string[] = []
  let cursor = 0
  for (const character of line) {
    if (character === '\r') cursor = 0
    else if (character === '\b') cursor = Math.max(0, cursor - 1)
    else if (character === '\0') cells.length = Math.min(cells.length, cursor)
    else if (character === '\t' || (character >= ' ' && character !== '\x7f')) {
      while (cells.length < cursor) cells.push(' ')
      cells[cursor] = character
      cursor += 1
    }
  }
  return cells.join('')
}
