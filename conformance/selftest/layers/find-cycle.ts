/** The first circle of imports, its first file repeated at the end; undefined when there is none. */
export function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  for (const file of imports.keys()) {
    const cycle = follow(file, [])
    if (cycle) return cycle
  }
  return undefined

  function follow(file: string, path: readonly string[]): string[] | undefined {
    const place = path.indexOf(file)
    if (place >= 0) return [...path.slice(place), file]
    if (done.has(file)) return undefined
    for (const next of imports.get(file) ?? []) {
      const cycle = follow(next, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
}
