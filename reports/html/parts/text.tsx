import type { ComponentChildren, JSX } from 'preact'
import type { Text } from '../../../conformance/model/text.ts'
import { visible } from '../../text/visible.ts'
import { type MessageId, say } from '../../words/say.ts'

/** A text in both languages, of which the page shows one; once where they are equal. */
export function T({ t }: { t: Text }): JSX.Element {
  if (t.es === t.en) return <Data text={t.es} />
  return (
    <>
      <span lang="es">{visible(t.es)}</span>
      <span lang="en">{visible(t.en)}</span>
    </>
  )
}

/** A message of the catalogue, in both languages. */
export function Say({
  id,
  ...values
}: {
  id: MessageId
  n?: number
  [name: string]: string | number | undefined
}): JSX.Element {
  const given = Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  return <T t={say(id, given.length > 0 ? Object.fromEntries(given) : undefined)} />
}

/** Text that came from the subject or its author's machine: isolated, and with unseen characters written out. */
export function Data({ text }: { text: string }): ComponentChildren {
  const shown = visible(text)
  return ascii.test(shown) ? shown : <bdi>{shown}</bdi>
}

/** Text that has no direction of its own and needs no isolation. */
const ascii = /^[\x20-\x7e\n]*$/
