/** `${name.port}` in a text: what is only known while a scenario runs. */
const pattern = /\$\{([A-Za-z][A-Za-z0-9_-]*)\.(port|ip|address)\}/g

/** Whether anything in `value` is only known while the scenario runs. */
export function hasPlaceholder(value: unknown): boolean {
  if (typeof value === 'string') return value.search(pattern) >= 0
  return typeof value === 'object' && value !== null && Object.values(value).some(hasPlaceholder)
}

/** The names that are asked for in `value`. */
export function placeholderNames(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(pattern)].map(([, name]) => name as string)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(placeholderNames) : []
}

/** `value` with its texts filled in; `ask` gives the ip and the port of a name. */
export function fillIn<T>(
  value: T,
  ask: (name: string) => { readonly ip: string; readonly port: number },
  write: (text: string) => string = (text) => text,
): T {
  return mapTexts(value, (text) =>
    text.replace(pattern, (_, name: string, what: 'port' | 'ip' | 'address') => {
      const { ip, port } = ask(name)
      return write(what === 'ip' ? ip : what === 'port' ? String(port) : `${ip}:${port}`)
    }),
  )
}

/** The same data with every text in it changed. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each as unknown, change)])) as T
}
