import { exerciseIds, loadSuite, loadSuites } from '../runner/find-suites.ts'
import { recogniseServer } from '../runner/recognise.ts'
import { recogniseClient, type UnknownClient } from '../runner/recognise-client.ts'
import type { Suite } from '../runner/suite.ts'
import { launchServer } from '../subject/launched-server.ts'
import { targetServer } from '../subject/target-server.ts'
import { nearest } from '../yaml/nearest.ts'
import { boxFor } from './box-for.ts'
import { isWireFile, suiteOfWire } from './chosen-wire.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { hostAndPort } from './host-and-port.ts'
import { orAborted } from './or-aborted.ts'
import type { SubjectOptions } from './subject-options.ts'
import { say } from './words/say.ts'

/** The suites to run: the named one, the recognised one, or for the embedded references all of them. */
export async function chooseSuites(
  options: SubjectOptions,
  print: (line: string) => void,
  interrupted: AbortSignal,
): Promise<Suite[]> {
  const { exercise, subject, language, wire } = options
  if (exercise !== undefined) return [await namedSuite(exercise)]
  if (wire !== undefined && isWireFile(wire)) return [await suiteOfWire(await loadSuites(), wire)]
  if (subject.kind === 'reference') return loadSuites()
  // who is wrong in a pair is not known beforehand: neither of them can be asked what it is
  if (subject.kind === 'pair')
    throw new CommandProblem(say('pair-needs-exercise', { known: (await exerciseIds()).join(', ') }))
  const timeUp = AbortSignal.timeout(Math.max(0, Math.ceil(options.maxSeconds * 1000 - performance.now())))
  const finding =
    subject.kind === 'client' ? recognisedClient({ ...subject, box: boxFor(options) }) : recognised(options)
  const suite = await orAborted(finding, AbortSignal.any([interrupted, timeUp]))
  if (suite === 'aborted') throw new CommandProblem(say('not-recognised-in-time'), exitCodes.undecided)
  print(say('recognised', { exercise: suite.exercise })[language])
  return [suite]
}

/** The suite of an exercise by its name. @throws CommandProblem with the nearest name. */
export async function namedSuite(given: string): Promise<Suite> {
  const ids = await exerciseIds()
  if (ids.includes(given)) return loadSuite(given)
  throw new CommandProblem(
    say('unknown-exercise', { given, nearest: nearest(given, ids) ?? 'none', known: ids.join(', ') }),
  )
}

/** Many clients say nothing before their user does: those can only be judged when the exercise is named. */
async function recognisedClient(client: UnknownClient): Promise<Suite> {
  const suites = await loadSuites()
  const [suite, ...others] = await recogniseClient(suites, client)
  if (suite && others.length === 0) return suite
  const known = suites.map(({ exercise }) => exercise).join(', ')
  throw new CommandProblem(say('needs-exercise', { flag: '--client', known }))
}

async function recognised(options: SubjectOptions): Promise<Suite> {
  const { subject, timeoutScale, language } = options
  const suites = await loadSuites()
  await using server = await openForProbe()
  const address = hostAndPort(server.host, server.port)
  const { fitting, tried } = await recogniseServer(suites, server)
  const [suite] = fitting
  if (suite && fitting.length === 1) return suite
  if (suite)
    throw new CommandProblem(say('several-fit', { address, fitting: fitting.map((each) => each.exercise).join(', ') }))
  const lines = tried.map(
    ({ exercise, opener, cameBack }) => say('tried-line', { exercise, opener, cameBack })[language],
  )
  throw new CommandProblem(say('not-recognised', { address, tried: lines.join('\n') }), exitCodes.ours)

  async function openForProbe() {
    if (subject.kind === 'target') return targetServer(subject.host, subject.port)
    if (subject.kind !== 'server') throw new Error('only servers are recognised by probing')
    const { command, workdir, port } = subject
    return launchServer({
      kind: 'server',
      command,
      workdir,
      port,
      usualPort: suites[0]?.defaultPort ?? 0,
      transports: ['tcp', 'udp'],
      timeoutScale,
      box: boxFor(options),
    })
  }
}
