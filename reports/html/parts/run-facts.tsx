import type { JSX } from 'preact'
import type { RunReport } from '../../../conformance/model/report.ts'
import { durationText } from '../../text/numbers-text.ts'
import { Fact } from './subject-facts.tsx'
import { Data, Say, T } from './text.tsx'

/** The circumstances of the run: when, how long, by which command, where. */
export function RunFacts({ report: { run, tool, subject } }: { report: RunReport }): JSX.Element {
  return (
    <footer class="run">
      <h2>
        <Say id="run.title" />
      </h2>
      <dl class="facts">
        <Fact name="run.started">
          <Data text={run.startedAt.replace('T', ' ').replace(/:\d\d(\.\d+)?(?=Z|[+-]|$)/, '')} />
        </Fact>
        <Fact name="run.duration">
          <T t={durationText(run.durationMs)} />
        </Fact>
        <Fact name="run.tool">Zócalo {tool.version}</Fact>
        <Fact name="subject.wire">
          <Data text={subject.wire} />
        </Fact>
        <Fact name="run.environment">
          <Data
            text={Object.entries(run.environment)
              .map(([name, value]) => `${name} ${value}`)
              .join(' · ')}
          />
        </Fact>
        {run.rubric && (
          <Fact name="run.rubric">
            <Data text={run.rubric.name} />{' '}
            <code>
              <Data text={run.rubric.sha256.slice(0, 12)} />
            </code>
          </Fact>
        )}
        <Fact name="run.command">
          <code>
            <Data text={run.commandLine} />
          </code>
        </Fact>
      </dl>
      <p class="quiet">
        <Say id="run.footer" />
      </p>
    </footer>
  )
}
