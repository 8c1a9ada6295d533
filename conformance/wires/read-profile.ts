import { readTextFile } from '../yaml/read-text-file.ts'
import { maxProfileBytes, type ParsedProfile, parseProfile } from './parse-profile.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Reads and parses one profile file, of which never more than the limit is read. */
export async function readProfile(file: string, vocabularies: readonly Vocabulary[]): Promise<ParsedProfile> {
  const read = await readTextFile(file, maxProfileBytes)
  return 'problem' in read ? { ok: false, problems: [read.problem] } : parseProfile(read.text, file, vocabularies)
}
