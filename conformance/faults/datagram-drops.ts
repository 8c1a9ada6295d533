import { readFile } from 'node:fs/promises'

const tables = ['/proc/net/udp', '/proc/net/udp6']
const listened = { port: 1, drops: 12 }

/**
 * How many datagrams the kernel has thrown away so far because a socket on `port` had no room for them; undefined
 * where the system does not tell, or nobody listens there.
 */
export async function droppedDatagrams(port: number): Promise<number | undefined> {
  const drops: number[] = []
  for (const table of tables) {
    const text = await readFile(table, 'latin1').catch(() => '')
    drops.push(...dropsIn(text, port))
  }
  return drops.length > 0 ? drops.reduce((sum, each) => sum + each) : undefined
}

/** The counters of the sockets bound to `port`, as they stand in one of the kernel's tables. */
export function dropsIn(table: string, port: number): number[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row[listened.port]?.endsWith(suffix) && row.length > listened.drops)
    .map((row) => Number(row[listened.drops]))
    .filter(Number.isInteger)
}
