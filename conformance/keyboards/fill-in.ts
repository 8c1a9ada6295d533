import { KeyboardProblem } from './keyboard-problem.ts'

/** What the placeholders of typed lines stand for, by their names without braces. */
export type Values = Readonly<Record<string, string>>

/**
 * A line with its placeholders filled in; braces around anything but a word stay as they are.
 * @throws KeyboardProblem when a placeholder has no value.
 */
export function fillIn(line: string, values: Values): string {
  return line.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    if (Object.hasOwn(values, name)) return values[name] ?? ''
    throw new KeyboardProblem('unknown-placeholder', { name, known: listed(values) })
  })
}

function listed(values: Values): string {
  return (
    Object.keys(values)
      .map((name) => `{${name}}`)
      .join(', ') || '–'
  )
}
