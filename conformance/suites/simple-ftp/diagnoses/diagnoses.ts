import { crashesOnDisconnect } from '../../../inherited/requests/diagnoses/crashes-on-disconnect.ts'
import { shortLineRead } from '../../../inherited/requests/diagnoses/short-line-read.ts'
import { singleClient } from '../../../inherited/requests/diagnoses/single-client.ts'
import { unframedWire } from '../../../inherited/requests/diagnoses/unframed-wire.ts'
import { blocksOnSlowClient } from '../../../inherited/stream/diagnoses/blocks-on-slow-client.ts'
import { spinsOnEof } from '../../../inherited/stream/diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from '../../../inherited/stream/diagnoses/waits-for-one-client.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { dropsAfterFirstLine } from './drops-after-first-line.ts'
import { endsAfterOneRequest } from './ends-after-one-request.ts'
import { oneRecvPerMessage } from './one-recv-per-message.ts'
import { pathEscape } from './path-escape.ts'
import { shortHeaderRead } from './short-header-read.ts'
import { textModeFile } from './text-mode-file.ts'

/** What real simple-ftp programs do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  spinsOnEof,
  unframedWire,
  singleClient,
  endsAfterOneRequest,
  pathEscape,
  textModeFile,
  shortLineRead,
  shortHeaderRead,
  oneRecvPerMessage,
  dropsAfterFirstLine,
  blocksOnSlowClient,
  waitsForOneClient,
  crashesOnDisconnect,
]
