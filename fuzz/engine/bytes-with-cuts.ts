const mostShown = 96

/** The bytes as hex with a bar at each cut: `13 00 00 00 00 | 7b 22`; long stretches far from a cut are left out. */
export function bytesWithCuts(bytes: Uint8Array, offsets: readonly number[]): string {
  const ends = [...offsets, bytes.length]
  const around = Math.max(4, Math.floor(mostShown / (2 * ends.length)))
  const pieces = ends.map((end, index) => piece(bytes.subarray(ends[index - 1] ?? 0, end), around))
  return pieces.join(' | ')
}

function piece(bytes: Uint8Array, around: number): string {
  if (bytes.length <= 2 * around + 1) return hex(bytes)
  return `${hex(bytes.subarray(0, around))} … ${hex(bytes.subarray(bytes.length - around))}`
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}
