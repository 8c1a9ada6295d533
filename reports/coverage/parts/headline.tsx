import type { JSX } from 'preact'
import { T } from '../../html/parts/text.tsx'
import { changedSentence } from '../changed-sentence.ts'
import type { CoverageReport, LineCount } from '../coverage-report.ts'
import { flooredPercent, thresholdSentence } from '../thresholds.ts'
import { say } from '../words/say.ts'
import { Say } from './say.tsx'
import { Share } from './share.tsx'

/** Whether the coverage reaches what it must, and the four figures that say so. */
export function Headline({ report }: { report: CoverageReport }): JSX.Element {
  const { run, lines, thresholds, protocol } = report
  const missed = thresholds.filter(({ reached }) => !reached)
  const failed = run.steps.filter(({ exitCode }) => exitCode !== 0)
  const isWhole = failed.length + run.changed.length === 0
  const { cannot, elsewhere, open, ...withCases } = protocol.cells
  const filled = Object.values(withCases).reduce((sum, count) => sum + count, 0)
  const all = filled + cannot + elsewhere + open
  const codecs = thresholds.find(({ id }) => id === 'codecs')
  const [server] = thresholds
    .filter(({ id }) => id === 'server')
    .sort((a, b) => flooredPercent(a.covered, a.lines) - flooredPercent(b.covered, b.lines))
  return (
    <section class={`coverage-headline ${missed.length === 0 && isWhole ? 'pass' : 'fail'}`} aria-labelledby="answer">
      <h1 id="answer">
        <Say id={missed.length > 0 ? 'headline.missed' : isWhole ? 'headline.reached' : 'headline.unsure'} />
      </h1>
      <p class="intro">
        <Say id="headline.intro" />{' '}
        <Say id="headline.measured" node={run.node} minutes={Math.max(1, Math.round(run.durationMs / 60_000))} />
      </p>
      {failed.length > 0 && (
        <p class="missed">
          <T
            t={{
              es: say('headline.tests-failed', { steps: failed.map(({ id }) => say(`step.${id}`).es).join(', ') }).es,
              en: say('headline.tests-failed', { steps: failed.map(({ id }) => say(`step.${id}`).en).join(', ') }).en,
            }}
          />
        </p>
      )}
      {run.changed.length > 0 && (
        <p class="missed">
          <T t={changedSentence(run.changed)} />
        </p>
      )}
      {missed.map((threshold) => (
        <p class="missed">
          <T t={thresholdSentence(threshold, lines.files)} />
        </p>
      ))}
      <ul class="figures">
        {codecs && (
          <Figure count={codecs}>
            <Say id="figure.codecs" />
          </Figure>
        )}
        {server && (
          <Figure count={server}>
            <Say id="figure.servers" exercise={server.exercise ?? ''} />
          </Figure>
        )}
        <Figure count={lines}>
          <Say id="figure.all" />
        </Figure>
        <Figure count={{ lines: all, covered: filled }} plain>
          <Say id="figure.cells" n={all} open={open} />
        </Figure>
      </ul>
    </section>
  )
}

function Figure(props: { count: LineCount; plain?: boolean; children: JSX.Element }): JSX.Element {
  const { count, plain = false, children } = props
  return (
    <li>
      <Share lines={count.lines} covered={count.covered} plain={plain} /> {children}
    </li>
  )
}
