import type { ComponentChildren, JSX } from 'preact'

/** Something wider than a small screen, which scrolls by itself and can be reached from the keyboard for that. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of things to look at is no fieldset
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <div class="scroll" role="group" tabIndex={0} aria-labelledby={label}>
      {children}
    </div>
  )
}
