import type { ComponentChildren, JSX } from 'preact'
import type { RunReport } from '../../../conformance/model/report.ts'
import { commandsOf } from '../../summary/programs-and-box.ts'
import type { MessageId } from '../../words/say.ts'
import { Data, Say, T } from './text.tsx'

/** What was judged, how it was reached, and what was measured before the first case. */
export function SubjectFacts({ report }: { report: RunReport }): JSX.Element {
  const { subject, run } = report
  return (
    <section class="subject" aria-labelledby="subject">
      <h2 id="subject" class="vh">
        <Say id="subject.title" />
      </h2>
      <dl class="facts">
        <Fact name="subject.kind">
          <Say id={`kind.${subject.kind}`} />
        </Fact>
        {commandsOf(report).map(({ id, command }) => (
          <Fact name={id}>
            <code>
              <Data text={command} />
            </code>
          </Fact>
        ))}
        {subject.address !== undefined && (
          <Fact name="subject.address">
            <code>
              <Data text={subject.address} />
            </code>{' '}
            {subject.transport.toUpperCase()}
          </Fact>
        )}
        {subject.claims.length > 0 && (
          <Fact name="subject.claims">
            <Data text={subject.claims.join(', ')} />
          </Fact>
        )}
        <Fact name="run.seed">
          <code>{run.seed}</code>
        </Fact>
        {run.box && run.box.mode !== 'process-group' && (
          <Fact name="subject.box">
            <T t={run.box.text} />
          </Fact>
        )}
      </dl>
      {subject.observations.length > 0 && (
        <div class="seen">
          <h3>
            <Say id="subject.observed" />
          </h3>
          <ul>
            {subject.observations.map((text) => (
              <li>
                <T t={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {run.endedEarly?.cause !== 'dead-subject' && <Terminal text={subject.terminal} />}
    </section>
  )
}

/** The last lines that a program wrote, folded unless they are the answer. */
export function Terminal({ text, open = false }: { text: string | undefined; open?: boolean }): JSX.Element | null {
  if (text === undefined || text.trim() === '') return null
  return (
    <details class="terminal" open={open}>
      <summary>
        <Say id="subject.terminal" />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <pre tabIndex={0}>
        <Data text={text} />
      </pre>
    </details>
  )
}

/** A name and its value in a list of facts. */
export function Fact({ name, children }: { name: MessageId; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>
        <Say id={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
