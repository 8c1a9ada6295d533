/** The port of assignment 004. */
export const defaultPort = 65433

/** The longest line, or unframed text, that our programs keep; its end is not counted. */
export const maxLineBytes = 4096

/** The largest file that the server takes when it is not told otherwise. */
export const maxFileBytes = 4 * 1024 ** 3

/** How many bytes each of the four parts holds. */
export type PartSizes = readonly [number, number, number, number]

/** Cuts a file of `size` bytes: three times a quarter, rounded down, and the rest. */
export function partSizes(size: number): PartSizes {
  const quarter = Math.floor(size / 4)
  return [quarter, quarter, quarter, size - 3 * quarter]
}

/** The two ways to write the messages: lines with a size, or the bare texts of the assignment's own program. */
export type WireName = 'canonical' | 'unframed'

/** What is acknowledged. */
export type Acknowledged = 'ip' | 'file' | 'part'

/** How the messages of both sides are written; the parts themselves are bare content on both wires. */
export interface Wire {
  readonly name: WireName
  /** The client says its address; this opens every file. */
  ip(address: string): Buffer
  /** The client announces a file; the name must be one that `isSendableName` allows. */
  file(name: string, size: number): Buffer
  ack(of: Acknowledged): Buffer
  refusal(reason: string): Buffer
}

/** The wire that a teacher can hand out: every message but the parts is a line. */
export const canonical: Wire = {
  name: 'canonical',
  ip: (address) => Buffer.from(`IP ${address}\n`),
  file: (name, size) => Buffer.from(`ARCHIVO ${name} ${size}\n`),
  ack: () => Buffer.from('recibido\n'),
  refusal: (reason) => Buffer.from(`ERROR ${reason}\n`),
}

/** The wire of the assignment's own program: nothing marks an end but the sender's pause, and no size is told. */
export const unframed: Wire = {
  name: 'unframed',
  ip: (address) => Buffer.from(address),
  file: (name) => Buffer.from(name),
  ack: (of) => Buffer.from(of === 'file' ? 'recibidotl' : 'recibido'),
  refusal: (reason) => Buffer.from(`ERROR ${reason}`),
}

/** Both wires by name. */
export const wires: Readonly<Record<WireName, Wire>> = { canonical, unframed }

/** Whether a name can travel in one line of at most `maxLineBytes` bytes. */
export function isSendableName(name: string): boolean {
  return name.length > 0 && !/[\n\0]/.test(name) && canonical.file(name, Number.MAX_SAFE_INTEGER).length <= maxLineBytes
}

/** Whether a file of this name stays in the folder in which it is stored. */
export function isSafeName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name)
}

/** Whether a claimed address could not be mistaken for a path. */
export function isSafeAddress(address: string): boolean {
  return isSafeName(address) && !address.includes('..')
}
