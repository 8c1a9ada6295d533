import { crashesOnDisconnect } from '../../../inherited/requests/diagnoses/crashes-on-disconnect.ts'
import { shortLineRead } from '../../../inherited/requests/diagnoses/short-line-read.ts'
import { singleClient } from '../../../inherited/requests/diagnoses/single-client.ts'
import { unframedWire } from '../../../inherited/requests/diagnoses/unframed-wire.ts'
import { blocksOnSlowClient } from '../../../inherited/stream/diagnoses/blocks-on-slow-client.ts'
import { spinsOnEof } from '../../../inherited/stream/diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from '../../../inherited/stream/diagnoses/waits-for-one-client.ts'
import { wrongTransport } from '../../../inherited/stream/diagnoses/wrong-transport.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { dropsAfterFirstFrame } from './drops-after-first-frame.ts'
import { leavesHalfFile } from './leaves-half-file.ts'
import { oneRecvPerMessage } from './one-recv-per-message.ts'
import { pathEscape } from './path-escape.ts'
import { textModeFile } from './text-mode-file.ts'

/** What real programs of exercise 5 do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  wrongTransport,
  spinsOnEof,
  unframedWire,
  singleClient,
  textModeFile,
  pathEscape,
  dropsAfterFirstFrame,
  shortLineRead,
  oneRecvPerMessage,
  leavesHalfFile,
  waitsForOneClient,
  blocksOnSlowClient,
  crashesOnDisconnect,
]
