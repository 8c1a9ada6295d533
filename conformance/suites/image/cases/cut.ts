import { type Cuts, cutEverywhere } from '../../../inherited/stream/cut-everywhere.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { imageExchange, profileOf } from '../image-exchange.ts'
import { smallOnes } from '../known-images.ts'
import { basis, imageService } from '../service.ts'
import { say } from '../words/say.ts'

/** A server that is started again for every cut meets so many. */
const fewCuts = 3

/** A request is understood wherever it is cut (IM-G1). */
export const cutCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'image/cut/line-at-any-byte',
    role: 'server',
    requirement: 'IM-G1',
    aspect: 'cut',
    dependsOn: [basis],
    purpose: {
      es: 'Un nombre que llega en dos trozos, cortado en cualquier byte, se entiende igual.',
      en: 'A name that comes in two pieces, cut at any byte, is understood all the same.',
    },
    run: async (context) => {
      const [opening] = profileOf(context).messages.get('request') ?? []
      if (opening?.framing.kind === 'raw') throw new NotApplicable({ code: 'unframed', text: say('not-unframed') })
      const [image] = await smallOnes(context)
      const exchange = imageExchange(context, { name: image.name, content: await image.content() })
      const all = Array.from({ length: exchange.frame.length - 1 }, (_, i) => i + 1)
      const few = Math.ceil(all.length / fewCuts)
      const chosen = context.traits.concurrency === 'one-life' ? all.filter((_, i) => i % few === few - 1) : all
      await cutEverywhere(
        context,
        imageService,
        exchange,
        chosen.map((offset): Cuts => [offset]),
      )
    },
  },
]
