import type { Text } from '../model/text.ts'
import { type PythonMistakeId, sayPythonMistake } from './python-mistake-words.ts'
import { type PythonComplaint, pythonTraceback } from './python-traceback.ts'

/** A Python mistake, recognised and explained. */
export interface PythonMistake {
  readonly id: PythonMistakeId
  readonly text: Text
}

interface Rule {
  readonly id: PythonMistakeId
  readonly kind: RegExp
  readonly message?: RegExp
  /** What the student's line must hold, when the line is known. */
  readonly source?: RegExp
}

const address = /\b(bind|connect|connect_ex|sendto|create_server|create_connection|start_server|Server)\b/

/** The first that fits explains. */
const rules: readonly Rule[] = [
  { id: 'script-missing', kind: /^can't open file$/ },
  { id: 'syntax-error', kind: /^(SyntaxError|IndentationError|TabError)$/ },
  { id: 'module-missing', kind: /^(ModuleNotFoundError|ImportError)$/, message: /No module named '?(?<module>[\w.]+)/ },
  {
    id: 'port-is-text',
    kind: /^TypeError$/,
    message: /'str' object cannot be interpreted as an integer|an integer is required \(got type str\)/,
    source: address,
  },
  {
    id: 'address-not-a-tuple',
    kind: /^TypeError$/,
    message: /address must be tuple|(bind|connect)\w*\(\) takes exactly one argument \(2 given\)/,
  },
  {
    id: 'bytes-not-text',
    kind: /^TypeError$/,
    message: /bytes-like object is required, not 'str'|string argument without an encoding/,
  },
  { id: 'port-out-of-range', kind: /^OverflowError$/, message: /port must be 0-65535/ },
  { id: 'address-in-use', kind: /Error$/, message: /\[(Errno|WinError) (98|48|10048)\]|Address already in use/i },
  { id: 'address-not-local', kind: /Error$/, message: /\[(Errno|WinError) (99|49|10049)\]/ },
  { id: 'host-unknown', kind: /gaierror$/ },
  { id: 'connection-refused', kind: /^ConnectionRefusedError$/ },
  { id: 'connection-lost', kind: /^(BrokenPipeError|ConnectionResetError|ConnectionAbortedError)$/ },
  { id: 'file-not-permitted', kind: /^PermissionError$/, message: /(?<detail>'[^']+')/ },
  { id: 'port-privileged', kind: /^PermissionError$/, source: address },
  { id: 'file-missing', kind: /^FileNotFoundError$/, message: /(?<detail>'[^']+')/ },
  { id: 'decodes-cut-text', kind: /^UnicodeDecodeError$/ },
  { id: 'json-joined', kind: /JSONDecodeError$/, message: /Extra data/ },
  { id: 'json-incomplete', kind: /JSONDecodeError$/ },
  {
    id: 'pickle-incomplete',
    kind: /UnpicklingError$|^EOFError$/,
    message: /truncated|Ran out of input|unexpected end/,
  },
  { id: 'keyboard-closed', kind: /^EOFError$/, message: /when reading a line/ },
  { id: 'header-incomplete', kind: /^struct\.error$/, message: /(?<detail>requires a buffer of .*)/ },
  { id: 'arguments-missing', kind: /^IndexError$/, source: /\bargv\b/ },
]

/** Explains the last mistake in what a Python program wrote; undefined when none is recognised. */
export function explainPythonMistake(terminalText: string): PythonMistake | undefined {
  const complaint = pythonTraceback(terminalText)
  if (complaint === undefined) return undefined
  const rule = rules.find((each) => fits(each, complaint))
  if (rule === undefined) return undefined
  const values = { detail: complaint.message, ...rule.message?.exec(complaint.message)?.groups }
  return { id: rule.id, text: withPlace(sayPythonMistake(rule.id, values), complaint.place) }
}

function fits({ kind, message, source }: Rule, complaint: PythonComplaint): boolean {
  if (!kind.test(complaint.kind)) return false
  if (message !== undefined && !message.test(complaint.message)) return false
  // Without a message to go by, the line itself has to say it.
  if (source === undefined) return true
  const line = complaint.place?.source ?? ''
  return line === '' ? message !== undefined : source.test(line)
}

function withPlace(text: Text, place: PythonComplaint['place']): Text {
  if (place === undefined) return text
  const where = sayPythonMistake('place', { file: place.file, line: place.line })
  return { es: `${text.es} ${where.es}`, en: `${text.en} ${where.en}` }
}
