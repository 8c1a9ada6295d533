import { terminalScreen } from './terminal-screen.ts'

/** The last complaint of a Python interpreter. */
export interface PythonComplaint {
  /** `OSError`, `json.decoder.JSONDecodeError` … */
  readonly kind: string
  readonly message: string
  /** The student's innermost line that led to it, not one of Python's own library. */
  readonly place?: { readonly file: string; readonly line: number; readonly source: string }
}

const complaint = /^([\w.]*(?:Error|Exception|gaierror|herror|timeout)|struct\.error)(?:: (.*))?$/
const frame = /^\s*File "([^"]+)", line (\d+)/
const ofPythonItself = /[\\/]lib[\\/]python|site-packages|^<frozen/i

/** Finds the last traceback, syntax error or unstarted script in what a Python program wrote; undefined when there is none. */
export function pythonTraceback(terminalText: string): PythonComplaint | undefined {
  const lines = terminalScreen(terminalText).split('\n')
  const missing = lines.findLast((line) => /can't open file/.test(line))
  const at = lines.findLastIndex((line, index) => complaint.test(line) && isAfterFrame(lines, index))
  const [, kind, message] = complaint.exec(lines[at] ?? '') ?? []
  if (kind === undefined) return missing === undefined ? undefined : { kind: "can't open file", message: missing }
  const place = lastPlace(lines, at)
  return { kind, message: message ?? '', ...(place === undefined ? {} : { place }) }
}

function isAfterFrame(lines: readonly string[], index: number): boolean {
  // Source, carets and notes may stand between the frame and the complaint; they are indented.
  for (let at = index - 1; at >= 0 && /^\s/.test(lines[at] ?? ''); at -= 1) if (frame.test(lines[at] ?? '')) return true
  return false
}

function lastPlace(lines: readonly string[], complaintAt: number): PythonComplaint['place'] {
  for (let at = complaintAt - 1; at >= 0 && /^\s|^Traceback|^$/.test(lines[at] ?? ''); at -= 1) {
    const [, file, line] = frame.exec(lines[at] ?? '') ?? []
    if (file === undefined || ofPythonItself.test(file)) continue
    const next = lines[at + 1] ?? ''
    const source = at + 1 === complaintAt || frame.test(next) ? '' : next.trim()
    return { file: file.split(/[\\/]/).at(-1) ?? file, line: Number(line), source }
  }
  return undefined
}
