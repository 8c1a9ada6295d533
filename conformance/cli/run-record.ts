import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RunTape } from '../replay/run-tape.ts'
import { say as sayOfReplay } from '../replay/words/say.ts'
import type { Suite } from '../runner/suite.ts'
import type { SubjectOptions } from './subject-options.ts'

/** The file of a report's folder from which its run can be judged again. */
export const recordFile = 'record.jsonl.gz'

/** Begins the record of a run beside its report. Nobody appeals against what was said of our own references: they get none. */
export async function openRecord(
  suite: Suite,
  { subject, seed, filesFolder }: Pick<SubjectOptions, 'subject' | 'seed' | 'filesFolder'>,
  folder: string,
  version: string,
): Promise<RunTape | undefined> {
  const path = join(folder, recordFile)
  // one of an earlier run would belong to another report
  await rm(path, { force: true }).catch(() => undefined)
  if (subject.kind === 'reference') return undefined
  const { exercise, profiles = [] } = suite
  return new RunTape(path, { tool: version, exercise, seed, profiles, filesFolder })
}

/** Ends the record; where it is not whole a note says so, for the verdicts do not need it. */
export async function closeRecord(tape: RunTape | undefined, language: SubjectOptions['language']): Promise<void> {
  await tape?.[Symbol.asyncDispose]()
  const { problem } = tape ?? {}
  if (problem !== undefined) process.stderr.write(`${sayOfReplay('record-not-whole', { problem })[language]}\n`)
}
