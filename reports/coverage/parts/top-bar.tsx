import type { JSX } from 'preact'
import type { Language } from '../../../conformance/model/text.ts'
import { Switches } from '../../html/parts/switches.tsx'
import { Say } from './say.tsx'

/** The name of the tool, the way to the sections, and the switches for language and appearance. */
export function TopBar({ language }: { language: Language }): JSX.Element {
  return (
    <header class="top">
      <a class="skip" href="#protocol">
        <Say id="page.skip" />
      </a>
      <p class="mark">Zócalo</p>
      <nav aria-labelledby="sections">
        <span id="sections" class="vh">
          <Say id="page.sections" />
        </span>
        {(['lines', 'protocol', 'empty'] as const).map((section) => (
          <a href={`#${section}`}>
            <Say id={`${section}.title`} />
          </a>
        ))}
      </nav>
      <Switches language={language} />
    </header>
  )
}
