/** The port of exercise 6 of assignment 002. */
export const defaultPort = 50006

/** The most bytes that our programs put into one datagram; every common system carries that many. */
export const maxDatagramBytes = 8192

/** What a user can ask the server to do in its folder. */
export type ShellCommand =
  | { readonly kind: 'ls' }
  | { readonly kind: 'rm'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly text: string }
  | { readonly kind: 'cd'; readonly folder: string }
  | { readonly kind: 'mv'; readonly from: string; readonly to: string }
  | { readonly kind: 'exit' }

/** Why a datagram is no command. */
export type CommandProblem = 'unknown' | 'arguments' | 'quotes' | 'no-utf8'

/** A datagram that was understood, or why it was not. */
export type ParsedCommand = ShellCommand | { readonly kind: 'wrong'; readonly problem: CommandProblem }

/** What a server answered to anything but `ls`. */
export type ShellReply =
  | { readonly kind: 'ok' }
  | { readonly kind: 'error'; readonly reason: string }
  | { readonly kind: 'other'; readonly text: string }

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The datagram of a command. */
export function commandDatagram(command: ShellCommand): Buffer {
  return Buffer.from(commandText(command))
}

/** Understands one datagram; the sheet prints `1s` for `ls`, and both are read. */
export function parseCommand(datagram: Uint8Array): ParsedCommand {
  let text: string
  try {
    text = utf8.decode(datagram).trim()
  } catch {
    return { kind: 'wrong', problem: 'no-utf8' }
  }
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(text) ?? []
  switch (word.toLowerCase()) {
    case 'ls':
    case '1s':
      return rest === '' ? { kind: 'ls' } : { kind: 'wrong', problem: 'arguments' }
    case 'exit':
      return rest === '' ? { kind: 'exit' } : { kind: 'wrong', problem: 'arguments' }
    case 'rm':
      return rest === '' ? { kind: 'wrong', problem: 'arguments' } : { kind: 'rm', name: rest }
    case 'cd':
      return rest === '' ? { kind: 'wrong', problem: 'arguments' } : { kind: 'cd', folder: rest }
    case 'mv':
      return parseMove(rest)
    case 'write':
      return parseWrite(rest)
    default:
      return { kind: 'wrong', problem: 'unknown' }
  }
}

/** The answer to a command that was carried out. */
export const okReply = Buffer.from('OK')

/** The answer to a command that was not carried out. */
export function errorReply(reason: string): Buffer {
  return Buffer.from(`ERROR ${reason}`)
}

/** Understands the answer to anything but `ls`. */
export function parseReply(datagram: Uint8Array): ShellReply {
  const text = Buffer.from(datagram).toString('utf8')
  if (text.trimEnd() === 'OK') return { kind: 'ok' }
  const reason = /^ERROR ?(.*)$/s.exec(text)?.[1]
  return reason === undefined ? { kind: 'other', text } : { kind: 'error', reason }
}

/**
 * The answer to `ls`: names joined by `\n`. A listing of more than `maxBytes` goes in several datagrams, cut between two
 * names; all but the last end in `\n`. An empty folder is an empty datagram.
 */
export function listingDatagrams(names: readonly string[], maxBytes = maxDatagramBytes): Buffer[] {
  const datagrams: string[] = []
  let current = ''
  let bytes = 0
  for (const [i, name] of names.entries()) {
    const piece = i === names.length - 1 ? name : `${name}\n`
    const pieceBytes = Buffer.byteLength(piece)
    if (bytes > 0 && bytes + pieceBytes > maxBytes) {
      datagrams.push(current)
      current = ''
      bytes = 0
    }
    current += piece
    bytes += pieceBytes
  }
  return [...datagrams, current].map((text) => Buffer.from(text))
}

/** Whether more of a listing follows this datagram. */
export function isListingContinued(datagram: Uint8Array): boolean {
  return datagram.at(-1) === 0x0a
}

function commandText(command: ShellCommand): string {
  switch (command.kind) {
    case 'ls':
    case 'exit':
      return command.kind
    case 'rm':
      return `rm ${command.name}`
    case 'write':
      return `write ${command.name} '${command.text}'`
    case 'cd':
      return `cd ${command.folder}`
    case 'mv':
      return `mv ${command.from} ${command.to}`
  }
}

/** The target follows the last space, so the source may hold spaces. */
function parseMove(rest: string): ParsedCommand {
  const [, from, to] = /^(.*\S)\s+(\S+)$/s.exec(rest) ?? []
  return from === undefined || to === undefined ? { kind: 'wrong', problem: 'arguments' } : { kind: 'mv', from, to }
}

/** The text is everything between the first and the last quote. */
function parseWrite(rest: string): ParsedCommand {
  const first = rest.indexOf("'")
  const last = rest.lastIndexOf("'")
  if (first < 0 || last === first || rest.slice(last + 1).trim() !== '') return { kind: 'wrong', problem: 'quotes' }
  const name = rest.slice(0, first).trim()
  return name === ''
    ? { kind: 'wrong', problem: 'arguments' }
    : { kind: 'write', name, text: rest.slice(first + 1, last) }
}
