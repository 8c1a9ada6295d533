import type { JSX } from 'preact'
import type { Language } from '../../../conformance/model/text.ts'
import { Switches } from './switches.tsx'
import { Say } from './text.tsx'

/** The name of the tool, the way to the sections, and the switches for language and appearance. */
export function TopBar({ language }: { language: Language }): JSX.Element {
  return (
    <header class="top">
      <a class="skip" href="#cases">
        <Say id="page.skip" />
      </a>
      <p class="mark">Zócalo</p>
      <nav aria-labelledby="sections">
        <span id="sections" class="vh">
          <Say id="page.sections" />
        </span>
        <a href="#cases">
          <Say id="cases.title" />
        </a>
        <a href="#requirements">
          <Say id="requirements.title" />
        </a>
        <a href="#coverage">
          <Say id="coverage.title" />
        </a>
      </nav>
      <Switches language={language} />
    </header>
  )
}
