import { exerciseIds, loadSuite, loadSuites } from '../runner/find-suites.ts'
import { recogniseServer } from '../runner/recognise.ts'
import type { Suite } from '../runner/suite.ts'
import { launchServer } from '../subject/launched-server.ts'
import { targetServer } from '../subject/target-server.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { hostAndPort } from './host-and-port.ts'
import { nearest } from './nearest.ts'
import { orAborted } from './or-aborted.ts'
import type { SubjectOptions } from './subject-options.ts'
import { say } from './words/say.ts'

/** The suites to run: the named one, the recognised one, or for the embedded references all of them. */
export async function chooseSuites(
  options: SubjectOptions,
  print: (line: string) => void,
  interrupted: AbortSignal,
): Promise<Suite[]> {
  const { exercise, subject, language } = options
  if (exercise !== undefined) return [await namedSuite(exercise)]
  if (subject.kind === 'reference') return loadSuites()
  if (subject.kind === 'client') return [await onlySuite('--client')]
  const timeUp = AbortSignal.timeout(Math.max(0, Math.ceil(options.maxSeconds * 1000 - performance.now())))
  const suite = await orAborted(recognised(options), AbortSignal.any([interrupted, timeUp]))
  if (suite === 'aborted') throw new CommandProblem(say('not-recognised-in-time'), exitCodes.undecided)
  print(say('recognised', { exercise: suite.exercise })[language])
  return [suite]
}

/** The suite of an exercise by its name. @throws CommandProblem with the nearest name. */
export async function namedSuite(given: string): Promise<Suite> {
  const ids = await exerciseIds()
  if (ids.includes(given)) return loadSuite(given)
  throw new CommandProblem(say('unknown-exercise', { given, nearest: nearest(given, ids), known: ids.join(', ') }))
}

/** A client says nothing before it is served, so that it can only be judged when one exercise is known. */
async function onlySuite(flag: string): Promise<Suite> {
  const suites = await loadSuites()
  const [suite] = suites
  if (suites.length === 1 && suite) return suite
  throw new CommandProblem(say('needs-exercise', { flag, known: suites.map(({ exercise }) => exercise).join(', ') }))
}

async function recognised({ subject, timeoutScale, language }: SubjectOptions): Promise<Suite> {
  const suites = await loadSuites()
  await using server = await openForProbe()
  if (server.hasOnlyUdp)
    throw new CommandProblem(say('recognised-over-udp', { port: String(server.port) }), exitCodes.ours)
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
      timeoutScale,
    })
  }
}
