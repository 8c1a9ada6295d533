import type { ComponentChildren, JSX } from 'preact'
import type { Language } from '../../../conformance/model/text.ts'
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
      <div class="switches js">
        <fieldset>
          <legend class="vh">
            <Say id="page.language" />
          </legend>
          <Option group="language" value="es" checked={language === 'es'}>
            <span lang="es-419">Español</span>
          </Option>
          <Option group="language" value="en" checked={language === 'en'}>
            <span lang="en-GB">English</span>
          </Option>
        </fieldset>
        <fieldset>
          <legend class="vh">
            <Say id="page.theme" />
          </legend>
          {(['auto', 'light', 'dark'] as const).map((theme) => (
            <Option group="theme" value={theme} checked={theme === 'auto'}>
              <span aria-hidden="true">{themeSigns[theme]}</span>
              <span class="vh">
                <Say id={`page.theme.${theme}`} />
              </span>
            </Option>
          ))}
        </fieldset>
      </div>
    </header>
  )
}

const themeSigns = { auto: '◐', light: '☀', dark: '☾' } as const

function Option(props: { group: string; value: string; checked: boolean; children: ComponentChildren }): JSX.Element {
  const { group, value, checked, children } = props
  return (
    <label class="option">
      <input type="radio" name={group} value={value} checked={checked} />
      <span>{children}</span>
    </label>
  )
}
