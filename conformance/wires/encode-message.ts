import type { Role } from '../model/requirement.ts'
import type { Fields } from './template.ts'
import type { WireProfile } from './wire-profile.ts'
import { writeFrame } from './write-frame.ts'

/** The bytes of a message up to where its sender has to wait for something, as they stand in the byte stream. */
export function encodeMessage({ messages }: WireProfile, role: Role, message: string, fields: Fields = {}): Buffer {
  const parts = messages.get(message) ?? []
  const firstOfOthers = parts.findIndex(({ from }) => from !== role)
  return Buffer.concat(
    (firstOfOthers < 0 ? parts : parts.slice(0, firstOfOthers)).map(({ template, framing }) =>
      writeFrame(template.fill({ ...(fields.bytes && { size: fields.bytes.length }), ...fields }), framing),
    ),
  )
}
