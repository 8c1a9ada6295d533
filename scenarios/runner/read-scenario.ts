import { open } from 'node:fs/promises'
import { say } from '../words/say.ts'
import { unreadable } from './find-scenario-files.ts'
import { maxScenarioBytes, type ParsedScenario, parseScenario } from './parse-scenario.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads and parses one scenario file, of which never more than the limit is read. */
export async function readScenario(file: string): Promise<ParsedScenario> {
  let bytes: Buffer
  try {
    bytes = await readAtMost(file, maxScenarioBytes + 1)
  } catch (error) {
    return { ok: false, problems: [unreadable(file, error)] }
  }
  if (bytes.length > maxScenarioBytes)
    return { ok: false, problems: [{ file, text: say('too-large', { most: maxScenarioBytes }) }] }
  try {
    return parseScenario(utf8.decode(bytes), file)
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'))
      throw error
    return { ok: false, problems: [{ file, text: say('not-utf8') }] }
  }
}

async function readAtMost(file: string, most: number): Promise<Buffer> {
  await using handle = await open(file, 'r')
  const bytes = Buffer.alloc(most)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, most - length)
    length += bytesRead
    if (bytesRead === 0 || length === most) return bytes.subarray(0, length)
  }
}
