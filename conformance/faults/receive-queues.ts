import { readFile } from 'node:fs/promises'

/** The two ports by which the kernel tells one loopback connection. */
export interface ConnectionPorts {
  readonly localPort: number
  readonly remotePort: number
}

/** What the kernel says of the bytes that the other side has not read yet. */
export type QueueState = 'empty' | 'waiting' | 'unknown'

/** What of the bytes that were sent to the other side its program has not read yet. */
export interface Backlog {
  /** They have arrived at its side of the connection. */
  readonly unreadBytes: number
  /** The sender's kernel still holds them: the other side has no room for them, or has not said yet that they came. */
  readonly unsentBytes: number
}

interface Inquiry {
  readonly ports: ConnectionPorts
  readonly answer: (backlog: Backlog | undefined) => void
}

const tables = ['tcp', 'tcp6']

/**
 * Asks the kernel whether a peer on this machine has read all that was sent to it.
 * One reading of the connection table (about 5 ms) answers every question asked before it began.
 */
export class ReceiveQueues {
  #asked: Inquiry[] = []
  #reading = false
  readonly #processId: () => number | undefined

  /** Reads the tables of the network in which the process `processId()` runs; those of our own while that gives none. */
  constructor(processId: () => number | undefined = () => undefined) {
    this.#processId = processId
  }

  /** The state of the peer's receive queue in a reading that begins after the call. */
  async state(ports: ConnectionPorts): Promise<QueueState> {
    const backlog = await this.backlog(ports)
    if (backlog === undefined) return 'unknown'
    return backlog.unreadBytes + backlog.unsentBytes === 0 ? 'empty' : 'waiting'
  }

  /** How much the peer has not read yet in a reading that begins after the call; undefined for a connection that it has left. */
  backlog(ports: ConnectionPorts): Promise<Backlog | undefined> {
    return new Promise((answer) => {
      this.#asked.push({ ports, answer })
      void this.#answerAll()
    })
  }

  async #answerAll(): Promise<void> {
    if (this.#reading) return
    this.#reading = true
    while (this.#asked.length > 0) {
      const asked = this.#asked
      this.#asked = []
      const rows = await readRows(
        asked.map(({ ports }) => key(ports)),
        `/proc/${this.#processId() ?? 'self'}/net`,
      )
      for (const { ports, answer } of asked) answer(rows.get(key(ports)))
    }
    this.#reading = false
  }
}

/** The peer's row has our ports swapped: its local port is the one that we connected to. */
function key({ localPort, remotePort }: ConnectionPorts): string {
  return `${hexPort(remotePort)}>${hexPort(localPort)}`
}

function hexPort(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0')
}

/** The two rows of one connection, as far as they were found. */
interface Rows {
  unreadBytes?: number
  unsentBytes?: number
}

async function readRows(keys: readonly string[], folder: string): Promise<Map<string, Backlog>> {
  const wanted = new Set(keys)
  const found = new Map<string, Rows>()
  for (const table of tables) {
    const text = await readFile(`${folder}/${table}`, 'latin1').catch(() => '')
    for (const line of text.split('\n')) noteRow(line, wanted, found)
    // each table costs milliseconds: the second is only for those that the first does not hold
    if ([...wanted].every((name) => found.get(name)?.unreadBytes !== undefined)) break
  }
  const backlogs = new Map<string, Backlog>()
  for (const [name, { unreadBytes, unsentBytes = 0 }] of found)
    if (unreadBytes !== undefined) backlogs.set(name, { unreadBytes, unsentBytes })
  return backlogs
}

// "  12: 0100007F:B2AF 0100007F:C350 01 00000000:00000013 …": local, remote, state, transmit queue:receive queue
const row = /^\s*\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]{2} ([0-9A-F]{8}):([0-9A-F]{8})/

function noteRow(line: string, wanted: ReadonlySet<string>, found: Map<string, Rows>) {
  const match = row.exec(line)
  if (!match) return
  const [, local, remote, transmit = '', receive = ''] = match
  const theirs = `${local}>${remote}`
  const ours = `${remote}>${local}`
  if (wanted.has(theirs)) entry(found, theirs).unreadBytes = Number.parseInt(receive, 16)
  else if (wanted.has(ours)) entry(found, ours).unsentBytes = Number.parseInt(transmit, 16)
}

function entry(found: Map<string, Rows>, name: string): Rows {
  const known = found.get(name)
  if (known) return known
  const fresh: Rows = {}
  found.set(name, fresh)
  return fresh
}
