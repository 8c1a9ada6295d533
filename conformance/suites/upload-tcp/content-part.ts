import { NotApplicable } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { TextPart, WirePart } from '../../wires/wire-profile.ts'
import { say } from './words/say.ts'

type Profiled = Pick<ServerContext, 'profile'>

/** The piece of the content's message that carries its bytes. */
export function contentPart({ profile }: Profiled): WirePart | undefined {
  return profile?.messages.get('content')?.find(({ template }) => template.fields.includes('bytes'))
}

/** The same, where the whole content is one text. @throws NotApplicable where it is sent in blocks. */
export function contentText(context: Profiled): TextPart {
  const part = contentPart(context)
  if (part?.kind === 'text') return part
  throw new NotApplicable({ code: 'content-in-blocks', text: say('content-in-blocks') })
}
