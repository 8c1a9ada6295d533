import { closeSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs'
import { kernelAddress } from './kernel-address.ts'

/** A socket on which a program waits for others. */
export interface ListeningSocket {
  readonly transport: 'tcp' | 'udp'
  /** `127.0.0.1`, `0.0.0.0`, `::` … */
  readonly address: string
  readonly port: number
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6'] as const
const tcpListens = '0A'
/** The kernel's word for a UDP socket that is bound and not connected to one peer. */
const udpUnconnected = '07'

/** The TCP sockets that listen and the UDP sockets that are bound in these processes, by port; never connects. Undefined where there is no /proc. */
export function listeningSockets(pids: readonly number[]): ListeningSocket[] | undefined {
  if (!hasSocketTables()) return undefined
  const found = new Map<string, ListeningSocket>()
  for (const members of Map.groupBy(pids, networkOf).values()) {
    const inodes = new Set(members.flatMap(socketInodes))
    for (const table of tables) {
      // Reading a table takes milliseconds: the next one is only for sockets that none before it holds.
      if (inodes.size === 0) break
      for (const socket of readTable(members, table, inodes))
        found.set(`${socket.transport} ${socket.address} ${socket.port}`, socket)
    }
  }
  return [...found.values()].sort(
    (a, b) => a.port - b.port || a.transport.localeCompare(b.transport) || a.address.localeCompare(b.address),
  )
}

function hasSocketTables(): boolean {
  return readOr(() => readdirSync('/proc/self/fd').length > 0, false)
}

function networkOf(pid: number): string {
  return readOr(() => readlinkSync(`/proc/${pid}/ns/net`), '')
}

/** Keyboard and screen may be sockets too, but nobody waits for others on them. */
const standardStreams: ReadonlySet<string> = new Set(['0', '1', '2'])

function socketInodes(pid: number): string[] {
  return readOr(() => readdirSync(`/proc/${pid}/fd`), [])
    .filter((fd) => !standardStreams.has(fd))
    .map((fd) => /^socket:\[(\d+)\]$/.exec(readOr(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ''))?.[1])
    .filter((inode) => inode !== undefined)
}

/** The sockets of `inodes` in one table that wait for others; those that the table holds are taken out of `inodes`. */
/** Takes from `inodes` those that it finds. */
function readTable(pids: readonly number[], table: (typeof tables)[number], inodes: Set<string>): ListeningSocket[] {
  const found: ListeningSocket[] = []
  const transport = table.startsWith('tcp') ? 'tcp' : 'udp'
  const wanted = transport === 'tcp' ? tcpListens : udpUnconnected
  const isFound = (line: string) => {
    const row = line.trim().split(/\s+/)
    const inode = row[9] ?? ''
    if (row[3] === wanted && inodes.delete(inode)) found.push({ transport, ...kernelAddress(row[1] ?? '') })
    return inodes.size === 0
  }
  pids.some((pid) => readOr(() => readLines(`/proc/${pid}/net/${table}`, isFound), false))
  return found
}

/** About one row of a table: the kernel stops looking for further sockets once it has filled what was asked for. */
const rowBytes = 150

/**
 * Reads lines until one satisfies `isEnough`; gives whether there were any. The kernel lists those who listen first, and
 * takes milliseconds to look through all the places where a connection might be, which is only asked for when needed.
 */
function readLines(path: string, isEnough: (line: string) => boolean): boolean {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.alloc(rowBytes)
    let rest = ''
    let any = false
    for (let bytes = readSync(file, piece); bytes > 0; bytes = readSync(file, piece)) {
      any = true
      const lines = (rest + piece.toString('latin1', 0, bytes)).split('\n')
      rest = lines.pop() ?? ''
      if (lines.some(isEnough)) return true
    }
    return any
  } finally {
    closeSync(file)
  }
}

/** Processes and descriptors vanish while they are read. */
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
