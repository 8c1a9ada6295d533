import type { RunReport } from '../conformance/model/report.ts'
import type { Language, Text } from '../conformance/model/text.ts'
import { renderCsv } from './csv/render-csv.ts'
import { renderGithub } from './github/render-github.ts'
import { renderGradescope } from './gradescope/render-gradescope.ts'
import { renderHtml } from './html/render-html.tsx'
import { renderJson } from './json/render-json.ts'
import { renderJunit } from './junit/render-junit.ts'
import { renderMarkdown } from './markdown/render-markdown.ts'
import { renderPcapng } from './pcapng/render-pcapng.ts'
import { renderTap } from './tap/render-tap.ts'
import { say } from './words/say.ts'

/** A form of the report: the file it is written to and how its text, or its bytes, are made. */
export interface ReportFormat {
  readonly fileName: string
  readonly render: (report: RunReport, language: Language) => string | Uint8Array
}

const known = {
  html: { fileName: 'report.html', render: inLanguage(renderHtml) },
  json: { fileName: 'report.json', render: renderJson },
  junit: { fileName: 'junit.xml', render: renderJunit },
  gradescope: { fileName: 'results.json', render: renderGradescope },
  markdown: { fileName: 'report.md', render: renderMarkdown },
  github: { fileName: 'annotations.txt', render: renderGithub },
  tap: { fileName: 'report.tap', render: renderTap },
  csv: { fileName: 'report.csv', render: renderCsv },
  pcapng: { fileName: 'report.pcapng', render: renderPcapng },
} as const satisfies Readonly<Record<string, ReportFormat>>

/** The name of a format, as `--format` takes it. */
export type FormatName = keyof typeof known

/** Every format by its name. */
export const formats: Readonly<Record<FormatName, ReportFormat>> = known

/** Thrown for a format that does not exist; its text lists those that do. */
export class UnknownFormat extends Error {
  override readonly name = 'UnknownFormat'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/**
 * Reads a list such as `html,json`; repeated names count once.
 * @throws UnknownFormat
 */
export function formatsNamed(list: string): readonly FormatName[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase())
  return [...new Set(names.filter((name) => name !== ''))].map((name) => {
    if (Object.hasOwn(formats, name)) return name as FormatName
    throw new UnknownFormat(say('format.unknown', { name, known: Object.keys(formats).join(', ') }))
  })
}

/** A page shows both languages; the one that was asked for is shown first. */
function inLanguage(render: (report: RunReport) => string): ReportFormat['render'] {
  return (report, language) => render({ ...report, run: { ...report.run, language } })
}
