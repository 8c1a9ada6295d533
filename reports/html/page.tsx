import type { JSX } from 'preact'
import type { RunReport } from '../../conformance/model/report.ts'
import type { Text } from '../../conformance/model/text.ts'
import { boxTitle } from '../summary/programs-and-box.ts'
import { visibleLine } from '../text/visible.ts'
import { say } from '../words/say.ts'
import { CasesSection } from './parts/cases-section.tsx'
import { CoverageGrid } from './parts/coverage-grid.tsx'
import { EndedEarly } from './parts/ended-early.tsx'
import { Headline } from './parts/headline.tsx'
import { RequirementsTable } from './parts/requirements-table.tsx'
import { RunFacts } from './parts/run-facts.tsx'
import { StartHere } from './parts/start-here.tsx'
import { SubjectFacts } from './parts/subject-facts.tsx'
import { Say, T } from './parts/text.tsx'
import { TopBar } from './parts/top-bar.tsx'
import type { StaticText } from './static-text.ts'

/** The whole page of a run; style and script are the only text that is not escaped, and both are ours. */
export function Page({
  report,
  style,
  script,
}: {
  report: RunReport
  style: StaticText
  script: StaticText
}): JSX.Element {
  const { language } = report.run
  const title = titleOf(report)
  return (
    <html lang={language} data-title-es={title.es} data-title-en={title.en}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(style, script)} />
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
          <EndedEarly report={report} />
          {report.run.box?.mode === 'process-group' && (
            <section class="ended" aria-labelledby="box">
              <h2 id="box">
                <Say id={boxTitle(report)} />
              </h2>
              <p>
                <T t={report.run.box.text} />
              </p>
            </section>
          )}
          <StartHere report={report} />
          <SubjectFacts report={report} />
          <CasesSection report={report} />
          <RequirementsTable report={report} />
          <CoverageGrid report={report} />
        </main>
        <RunFacts report={report} />
        <script dangerouslySetInnerHTML={{ __html: script.text }} />
      </body>
    </html>
  )
}

function titleOf({ verdict, subject }: RunReport): Text {
  const exercise = visibleLine(subject.exercise)
  const title = (language: 'es' | 'en'): string =>
    say('page.title', { verdict: say(`headline.${verdict}`)[language], exercise })[language]
  return { es: title('es'), en: title('en') }
}

function policy(style: StaticText, script: StaticText): string {
  return `default-src 'none'; style-src ${style.source}; script-src ${script.source}; base-uri 'none'; form-action 'none'`
}
