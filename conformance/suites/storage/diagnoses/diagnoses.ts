import { framedStreamDiagnoses } from '../../../inherited/framed-stream/framed-stream-diagnoses.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { storageService } from '../service.ts'
import { anotherDownloadFolder } from './another-download-folder.ts'
import { estadoUnchecked } from './estado-unchecked.ts'
import { jsonInsteadOfPickle } from './json-instead-of-pickle.ts'
import { missingAttribute } from './missing-attribute.ts'
import { noErrorAnswer } from './no-error-answer.ts'
import { pathEscape } from './path-escape.ts'
import { pickleExecutes } from './pickle-executes.ts'
import { singleClient } from './single-client.ts'
import { textModeFile } from './text-mode-file.ts'
import { wrongClass } from './wrong-class.ts'

/** What real storage programs do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  pathEscape,
  pickleExecutes,
  singleClient,
  jsonInsteadOfPickle,
  wrongClass,
  missingAttribute,
  textModeFile,
  noErrorAnswer,
  estadoUnchecked,
  anotherDownloadFolder,
  ...framedStreamDiagnoses(storageService),
]
