import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import type { Outcome } from '../../engine/outcome.ts'
import { say } from '../../words/say.ts'
import { asks, paintRequests } from './client-request.ts'
import { cutScenario } from './counterexample-scenarios.ts'
import { type CutExample, type CutRegion, cutProperty } from './cut-property.ts'
import { check, fuzzCase, type Workshop } from './fuzz-case.ts'

/** CV-G1 under random cuts. */
export const cutInvariance: TestCase<ServerContext> = fuzzCase(
  { id: 'canvas/fuzz/cut-invariance', requirement: 'CV-G1', aspect: 'cut', purpose: say('purpose-cut') },
  (workshop) => cutRequests(workshop, 'body', 1),
)

/** CV-G12 under random cuts. */
export const headerCutInvariance: TestCase<ServerContext> = fuzzCase(
  {
    id: 'canvas/fuzz/header-cut-invariance',
    requirement: 'CV-G12',
    level: 'should',
    aspect: 'cut',
    purpose: say('purpose-header-cut'),
  },
  (workshop) => cutRequests(workshop, 'header', 0.5),
)

/** How much of the runs goes to paints, each of which may be shown to everybody. */
const shareOfPaints = 0.1

async function cutRequests(workshop: Workshop, region: CutRegion, share: number): Promise<void> {
  const { context, lines, anySpelling } = workshop
  const tell = (kind: 'ask' | 'paint', outcome: Outcome<CutExample>) =>
    conclude(context, outcome, {
      name: `canvas-${region}-cut-${kind}`,
      scenario: (example) => cutScenario(example, region),
    })
  const asking = cutProperty(`${region}-cut/ask`, region, asks(anySpelling), context, lines)
  tell('ask', await check(workshop, asking, share, lines.lanesFor(context.fuzzRuns * share)))
  await lines.keepOnly(1)
  const painting = cutProperty(`${region}-cut/paint`, region, paintRequests(anySpelling), context, lines)
  const paint = await check(workshop, painting, share * shareOfPaints, 1)
  // a server that does not paint rightly is judged elsewhere; what was shown with `nuevo` stands
  if (paint.kind === 'undecided') context.observe(say('paints-unjudged'))
  else tell('paint', paint)
}
