import type { JSX } from 'preact'
import type { CoverageReport } from './coverage-report.ts'
import { EmptySection } from './parts/empty-section.tsx'
import { Headline } from './parts/headline.tsx'
import { LinesSection } from './parts/lines-section.tsx'
import { ProtocolSection } from './parts/protocol-section.tsx'
import { TopBar } from './parts/top-bar.tsx'
import type { StaticText } from './static-text.ts'
import { say } from './words/say.ts'

/** The whole entry page; style and script are the only text that is not escaped, and both are ours. */
export function CoveragePage(props: { report: CoverageReport; style: StaticText; script: StaticText }): JSX.Element {
  const { report, style, script } = props
  const { language } = report.run
  const title = say('page.title')
  const policy = `default-src 'none'; style-src ${style.source}; script-src ${script.source}; base-uri 'none'; form-action 'none'`
  return (
    <html lang={language} data-title-es={title.es} data-title-en={title.en}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title[language]}</title>
        <style dangerouslySetInnerHTML={{ __html: style.text }} />
      </head>
      <body>
        <TopBar language={language} />
        <main>
          <Headline report={report} />
          <LinesSection report={report} />
          <ProtocolSection report={report} />
          <EmptySection report={report} />
        </main>
        <script dangerouslySetInnerHTML={{ __html: script.text }} />
      </body>
    </html>
  )
}
