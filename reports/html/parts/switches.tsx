import type { ComponentChildren, JSX } from 'preact'
import type { Language } from '../../../conformance/model/text.ts'
import { Say } from './text.tsx'

/** The switches for language and appearance, which need the page's script. */
export function Switches({ language }: { language: Language }): JSX.Element {
  return (
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
