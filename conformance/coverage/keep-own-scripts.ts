import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMeasured } from './measured-files.ts'

/** What V8 writes about one process or thread. */
interface ProcessCoverage {
  readonly result: readonly { readonly url: string }[]
  /** Scripts that something compiled into other text before V8 saw them. */
  readonly 'source-map-cache'?: Readonly<Record<string, unknown>>
}

/**
 * Moves what V8 wrote in `from` to `to`, without the scripts of others and without those of ours that were compiled
 * into other text first: their offsets are not those of the file. Gives how many processes and threads told of ours.
 */
export async function keepOwnScripts(root: string, from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true })
  let kept = 0
  for (const name of await readdir(from)) {
    const path = join(from, name)
    const own = ownScripts(root, await readFile(path, 'utf8'))
    await rm(path)
    if (!own) continue
    kept += 1
    await writeFile(join(to, name), JSON.stringify(own))
  }
  return kept
}

/** The scripts of a process that count; undefined where there is none, or where it was ended while it wrote. */
export function ownScripts(root: string, text: string): ProcessCoverage | undefined {
  const read = parsed(text)
  if (!read) return undefined
  const prefix = `${pathToFileURL(root).href}/`
  const compiled = read['source-map-cache'] ?? {}
  const result = read.result
    // a test runner names the file with a question mark behind it
    .map((script) => ({ ...script, url: script.url.replace(/[?#].*$/, '') }))
    .filter(({ url }, i) => url.startsWith(prefix) && !((read.result[i]?.url ?? '') in compiled) && !(url in compiled))
    .filter(({ url }) => isMeasured(decodeURIComponent(url.slice(prefix.length))))
  return result.length > 0 ? { result } : undefined
}

function parsed(text: string): ProcessCoverage | undefined {
  try {
    return JSON.parse(text) as ProcessCoverage
  } catch {
    return undefined
  }
}
