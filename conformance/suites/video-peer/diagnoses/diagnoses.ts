import { blocksOnSlowClient } from '../../../inherited/stream/diagnoses/blocks-on-slow-client.ts'
import { spinsOnEof } from '../../../inherited/stream/diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from '../../../inherited/stream/diagnoses/waits-for-one-client.ts'
import { wrongTransport } from '../../../inherited/stream/diagnoses/wrong-transport.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { blocksTheKeyboard } from './blocks-the-keyboard.ts'
import { dropsContentAfterSize } from './drops-content-after-size.ts'
import { errorWithoutLineEnd } from './error-without-line-end.ts'
import { noSizeLine } from './no-size-line.ts'
import { oneRecvPerMessage } from './one-recv-per-message.ts'
import { parallelDownloads } from './parallel-downloads.ts'
import { partialFileKept } from './partial-file-kept.ts'
import { pathEscape } from './path-escape.ts'
import { readsToTheEnd } from './reads-to-the-end.ts'
import { singleClient } from './single-client.ts'
import { textModeFile } from './text-mode-file.ts'

/** What real peers do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  wrongTransport,
  spinsOnEof,
  noSizeLine,
  errorWithoutLineEnd,
  textModeFile,
  pathEscape,
  singleClient,
  blocksOnSlowClient,
  waitsForOneClient,
  dropsContentAfterSize,
  oneRecvPerMessage,
  readsToTheEnd,
  blocksTheKeyboard,
  parallelDownloads,
  partialFileKept,
]
