import { streamDiagnoses } from '../../../inherited/stream/stream-diagnoses.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { videoIndexService } from '../service.ts'
import { caseSensitiveCommand } from './case-sensitive-command.ts'
import { cutsLongReplies } from './cuts-long-replies.ts'
import { dataNotReadAtStart } from './data-not-read-at-start.ts'
import { decodesEachChunk } from './decodes-each-chunk.ts'
import { emptyCommandCrashes } from './empty-command-crashes.ts'
import { lostUpdate } from './lost-update.ts'
import { nonAtomicRewrite } from './non-atomic-rewrite.ts'
import { oneRecvForTheAnswer } from './one-recv-for-the-answer.ts'
import { singleClient } from './single-client.ts'
import { wipesDamagedFile } from './wipes-damaged-file.ts'

/** What real central servers and their clients do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  singleClient,
  emptyCommandCrashes,
  caseSensitiveCommand,
  lostUpdate,
  dataNotReadAtStart,
  wipesDamagedFile,
  nonAtomicRewrite,
  cutsLongReplies,
  oneRecvForTheAnswer,
  decodesEachChunk,
  ...streamDiagnoses(videoIndexService),
]
