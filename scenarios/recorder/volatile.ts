import type { Way } from './recorded-event.ts'

/** A text as a scenario should write it: with the names of ports instead of their numbers, or as a pattern. */
export type Loosened =
  | { readonly kind: 'same' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly pattern: string }

const moments =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\b|\b1[6-9]\d{8}(?:\.\d+)?\b/g
const mostPatternLength = 300
/** Whoever says more moments than these is only compared with the last of them. */
const mostRemembered = 10_000

/** What changes from run to run: the ports that clients are given, and the time of day. */
export class Volatile {
  readonly #ports: ReadonlyMap<number, string>
  readonly #said = new Set<string>()

  /** `ports` gives the name of the client that a port belongs to. */
  constructor(ports: ReadonlyMap<number, string>) {
    this.#ports = ports
  }

  /** Takes a text of the conversation, in its order: what clients said first, a server may repeat. */
  loosen(way: Way, text: string): Loosened {
    const named = text.replace(/\b\d{4,5}\b/g, (digits) => {
      const name = this.#ports.get(Number(digits))
      return name === undefined ? digits : `\${${name}.port}`
    })
    const same = named === text ? ({ kind: 'same' } as const) : ({ kind: 'text', text: named } as const)
    const told = named.match(moments) ?? []
    if (way === 'to-server') {
      for (const moment of told.slice(0, mostRemembered - this.#said.size)) this.#said.add(moment)
      return same
    }
    if (told.every((moment) => this.#said.has(moment))) return same
    const pattern = `^${asPattern(named, this.#said)}$`
    return pattern.length > mostPatternLength ? same : { kind: 'pattern', pattern }
  }
}

/** The text as a regular expression in which any other moment fits as well. */
function asPattern(text: string, said: ReadonlySet<string>): string {
  let pattern = ''
  let at = 0
  for (const match of text.matchAll(moments)) {
    const moment = match[0]
    const written = said.has(moment) ? escaped(moment) : escaped(moment).replace(/\d+/g, String.raw`\d+`)
    pattern += escaped(text.slice(at, match.index)) + written
    at = match.index + moment.length
  }
  return pattern + escaped(text.slice(at))
}

/** Placeholders stay what they are. */
function escaped(text: string): string {
  return text
    .split(/(\$\{[A-Za-z][A-Za-z0-9_-]*\.port\})/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)))
    .join('')
}
