import type { JSX } from 'preact'
import type { CaseResult } from '../../../conformance/model/report.ts'
import { type CutRange, cutRanges } from '../../summary/cut-ranges.ts'
import type { MessageId } from '../../words/say.ts'
import { Data, Say } from './text.tsx'

const outcomes = ['answered', 'wrong', 'unanswered', 'closed', 'unseen'] as const
const signs: Readonly<Record<string, string>> = { answered: '✓', wrong: '≠', unanswered: '…', closed: '✕', unseen: '?' }
const maxBoxes = 256

/** The fate of one message cut at each offset: a box per cut, and the same in words. */
export function CutMap({ cutMap }: { cutMap: NonNullable<CaseResult['cutMap']> }): JSX.Element {
  return (
    <div class="cutmap">
      <p class="quiet">
        <Say id="cut.intro" />
      </p>
      {cutMap.length <= maxBoxes && (
        <div class="boxes" aria-hidden="true">
          {cutMap.map(({ offset, region, outcome }) => (
            <i class={`${known(outcome)} ${region === 'header' ? 'head' : 'body'}`}>
              {offset}
              <b>{signs[outcome] ?? '·'}</b>
            </i>
          ))}
        </div>
      )}
      <ul class="ranges">
        {cutRanges(cutMap).map((range) => (
          <li class={known(range.outcome)}>
            <RangeWords range={range} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function RangeWords({ range: { from, to, region, outcome } }: { range: CutRange }): JSX.Element {
  return (
    <>
      <b class="key" aria-hidden="true">
        {signs[outcome] ?? '·'}
      </b>{' '}
      {from === to ? <Say id="cut.one" from={from} /> : <Say id="cut.range" from={from} to={to} />}
      {' ('}
      <Word word={region} />
      {'): '}
      <Word word={outcome} />
    </>
  )
}

const words: Readonly<Record<string, MessageId>> = {
  answered: 'cut.answered',
  wrong: 'cut.wrong',
  unanswered: 'cut.unanswered',
  closed: 'cut.closed',
  unseen: 'cut.unseen',
  header: 'cut.header',
  body: 'cut.body',
}

function Word({ word }: { word: string }): JSX.Element {
  const id = words[word]
  return id ? <Say id={id} /> : <Data text={word} />
}

function known(outcome: string): string {
  return outcomes.find((name) => name === outcome) ?? 'unseen'
}
