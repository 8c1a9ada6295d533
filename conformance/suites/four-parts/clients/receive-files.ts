import { basename } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Text } from '../../../model/text.ts'
import { quotedNames } from '../../../words/quoted-names.ts'
import { say, sayWith } from '../words/say.ts'
import type { Acknowledge, Announced, MediaHost, ReceivedFile } from './media-host.ts'
import type { PlantedFile } from './planted-files.ts'

/** The names under which files are expected. */
export function namesOf(files: readonly PlantedFile[]): string[] {
  return files.map(({ path }) => basename(path))
}

/** Takes files until all of `wanted` have come or the client sends no more. */
export async function receiveFiles(
  host: MediaHost,
  wanted: readonly PlantedFile[],
  acknowledge?: Acknowledge,
): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = []
  const missing = new Set(namesOf(wanted))
  while (missing.size > 0) {
    const file = await host.receiveFile(undefined, acknowledge)
    if (!file) break
    received.push(file)
    missing.delete(file.name)
  }
  return received
}

/**
 * Takes files until all of `wanted` have come, whatever their content.
 * @throws ExpectationFailed with those that did not come.
 */
export async function expectFiles(
  host: MediaHost,
  wanted: readonly PlantedFile[],
  acknowledge?: Acknowledge,
): Promise<ReceivedFile[]> {
  const received = await receiveFiles(host, wanted, acknowledge)
  expectNoneMissing(host, wanted, received)
  return received
}

/** The first of `wanted` that is announced; other files are taken. @throws ExpectationFailed when none is. */
export async function announcedOf(host: MediaHost, wanted: readonly PlantedFile[]): Promise<Announced> {
  const names = namesOf(wanted)
  for (let file = await host.nextFile(); file; file = await host.nextFile()) {
    if (names.includes(file.name)) return file
    await host.takeFile(file)
  }
  expectNoneMissing(host, wanted, [])
  throw new Error('no file is wanted')
}

/** @throws ExpectationFailed with those of `wanted` that were not received. */
export function expectNoneMissing(
  host: MediaHost,
  wanted: readonly PlantedFile[],
  received: readonly ReceivedFile[],
  expected: Text = say('client-files-expected'),
): void {
  const names = new Set(received.map(({ name }) => name))
  const missing = wanted.map(({ path }) => path).filter((path) => !names.has(basename(path)))
  if (missing.length === 0) return
  const came = wanted.length - missing.length
  throw new ExpectationFailed(
    {
      code: 'client-files-missing',
      text: sayWith('client-files-missing', { came, wanted: wanted.length, names: listed(missing) }),
      expected,
    },
    { answer: came === 0 ? 'none' : 'wrong', timed: !host.hasLeft, details: { missing, came } },
  )
}

/** Names for people; the first of many. */
export function listed(names: readonly string[]): Text {
  return quotedNames(names, 8)
}
