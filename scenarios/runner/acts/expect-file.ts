import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { NotApplicable } from '../../../conformance/model/outcome-errors.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import { say } from '../../words/say.ts'
import type { Act } from '../act.ts'
import type { Contents } from '../contents.ts'
import { findFiles } from '../find-file.ts'
import { readPattern } from '../pattern.ts'
import { fillIn } from '../placeholders.ts'
import type { ExpectFile, FilePlace } from '../scenario.ts'
import type { Judgement } from '../scenario-exercise.ts'
import type { ScenarioRun } from '../scenario-run.ts'
import { stepFailed, stepSays } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'
import { isContent } from '../stream-expectation.ts'
import { untilTrue } from '../until-true.ts'

/** The largest file that is compared. */
const mostFileBytes = 64 * 1024 * 1024
/** The longest text that a pattern is tried on. */
const mostMatchedBytes = 1024 * 1024

/** Waits until a file is in the program's folder and holds what it should. */
export function expectFileAct(expect: ExpectFile, contents: Contents, place: StepPlace): Act {
  return async (run) => {
    const folder = programFolder(run, place)
    const where = fillIn(expect, (name) => run.address(name))
    const judge = judgeOf(where, contents)
    const { answerMs } = run.stage.pace
    const seen = await untilTrue(
      () => look(folder, where, judge),
      ({ judgement }) => judgement?.fits === true,
      answerMs,
    )
    if (seen.judgement?.fits) return
    const values = { path: named(where), ms: Math.round(answerMs) }
    const misfit = seen.judgement
    throw stepFailed(place, undefined, {
      code: misfit ? 'file-differs' : 'file-missing',
      what: say(misfit ? 'file-differs' : 'file-missing', values),
      expected: say('file-expected', values),
      ...(misfit && { actual: misfit.actual }),
      ...(misfit && { pictures: [pictureOf(seen.bytes, say('file-picture', values), [], misfit.mark)] }),
      facts: { answer: misfit ? 'wrong' : 'none', timed: true },
    })
  }
}

/** Waits until no such file is there, and has not been for the time of a silence. */
export function expectNoFileAct(expect: string | FilePlace, place: StepPlace): Act {
  const where: FilePlace = typeof expect === 'string' ? { path: expect } : expect
  return async (run) => {
    const folder = programFolder(run, place)
    const { answerMs, silenceMs } = run.stage.pace
    const filled = fillIn(where, (name) => run.address(name))
    let absentSince: number | undefined
    const isAbsent = await untilTrue(
      async () => {
        const found = await findFiles(folder, filled)
        absentSince = found.length > 0 ? undefined : (absentSince ?? performance.now())
        return absentSince !== undefined && performance.now() - absentSince >= silenceMs
      },
      (isLong) => isLong,
      answerMs + silenceMs,
    )
    if (isAbsent) return
    const values = { path: named(filled), ms: Math.round(answerMs) }
    throw stepFailed(place, undefined, {
      code: 'file-present',
      what: say('file-present', values),
      expected: say('no-file-expected', values),
      facts: { answer: 'wrong' },
    })
  }
}

/** The folder of the program. @throws NotApplicable when somebody else launched it. */
export function programFolder({ stage }: ScenarioRun, place: StepPlace): string {
  const folder = stage.program()?.folder
  if (folder === undefined)
    throw new NotApplicable({ code: 'needs-launched', text: stepSays(place, say('needs-launched')) })
  return folder
}

type Judge = (bytes: Buffer) => Judgement

interface Seen {
  readonly judgement: Judgement | undefined
  readonly bytes: Buffer
}

function judgeOf({ equals, matches }: ExpectFile, contents: Contents): Judge {
  if (equals !== undefined) return isContent(contents.bytes(equals))
  if (matches === undefined) return () => ({ fits: true })
  const pattern = readPattern(matches)
  return (bytes) =>
    pattern.test(bytes.subarray(0, mostMatchedBytes).toString())
      ? { fits: true }
      : { fits: false, actual: say('file-no-match', { pattern: matches }) }
}

/** The file that fits best: one that fits, else the first one. */
async function look(folder: string, where: FilePlace, judge: Judge): Promise<Seen> {
  let first: Seen | undefined
  for (const path of await findFiles(folder, where)) {
    const bytes = await read(join(folder, path))
    if (!bytes) continue
    const seen = { judgement: judge(bytes), bytes }
    if (seen.judgement.fits) return seen
    first ??= seen
  }
  return first ?? { judgement: undefined, bytes: Buffer.alloc(0) }
}

/** A file may vanish between two looks. */
async function read(path: string): Promise<Buffer | undefined> {
  try {
    return (await stat(path)).size > mostFileBytes ? Buffer.alloc(0) : await readFile(path)
  } catch {
    return undefined
  }
}

function named(place: FilePlace): string {
  if ('path' in place) return place.path
  return place.in === undefined ? place.name : `…${place.in}…/${place.name}`
}
