import { lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NotApplicable } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { programHomes } from '../../subject/program-homes.ts'
import { say } from './words/say.ts'

/** What became of a file that was to be moved. */
export type Moved = 'moved' | 'stayed' | 'copied' | 'lost'

/** The folder of the server under test: things are put there before it is asked, and looked at afterwards. */
export class Grounds {
  /** Below it everything is that the server may touch. */
  readonly root: string
  /** Where the server may have started; what is planted is planted in each. */
  readonly #places: readonly string[]
  readonly #context: ServerContext

  private constructor(context: ServerContext, root: string, places: readonly string[]) {
    this.#context = context
    this.root = root
    this.#places = places
  }

  /** The folder of a program that we launched, or the one of which the user says that a running server has it. */
  static find(context: ServerContext): Grounds | undefined {
    const { subject, filesFolder } = context
    const { program, command = '' } = subject
    if (program) return new Grounds(context, program.folder, programHomes(program.folder, command))
    return filesFolder === undefined ? undefined : new Grounds(context, filesFolder, [filesFolder])
  }

  /** @throws NotApplicable where nothing can be put into the server's folder. */
  static of(context: ServerContext): Grounds {
    const grounds = Grounds.find(context)
    if (grounds) return grounds
    throw new NotApplicable({ code: 'no-folder', text: say('no-folder') })
  }

  /** Puts a file there; the folders on its way come to be. */
  async plant(path: string, content: string): Promise<void> {
    for (const place of this.#places) {
      await mkdir(dirname(join(place, path)), { recursive: true })
      await writeFile(join(place, path), content)
    }
    this.#clean(path)
  }

  /** Puts an empty folder there. */
  async plantFolder(name: string): Promise<void> {
    for (const place of this.#places) await mkdir(join(place, name), { recursive: true })
    this.#clean(name)
  }

  /** Whether a planted file has been removed. */
  async isGone(path: string): Promise<boolean> {
    const contents = await this.#contents(path)
    return contents.some((content) => content === undefined)
  }

  /** What became of a planted file that was to go from one path to another; the best that can be said of any place. */
  async moved(from: string, to: string, content: string): Promise<Moved> {
    const before = await this.#contents(from)
    const after = await this.#contents(to)
    const fates = before.map((source, i) => fate(source !== undefined, after[i] === content))
    return (['moved', 'copied', 'lost'] as const).find((each) => fates.includes(each)) ?? 'stayed'
  }

  /** Whether a place has one of the contents at `path`, or nothing where there are none. */
  async holds(path: string, contents: readonly string[] | undefined): Promise<boolean> {
    const found = await this.#contents(path)
    return found.some((content) => (content === undefined ? contents === undefined : contents?.includes(content)))
  }

  #contents(path: string): Promise<(string | undefined)[]> {
    return Promise.all(this.#places.map((place) => regularContent(join(place, path))))
  }

  /** A launched program's folder is a copy that goes as a whole. */
  #clean(path: string): void {
    const [top = path] = path.split('/')
    if (this.#context.subject.program) return
    this.#context.defer(async () => {
      for (const place of this.#places) await rm(join(place, top), { recursive: true, force: true })
    })
  }
}

function fate(isAtSource: boolean, isAtTarget: boolean): Moved {
  if (isAtSource) return isAtTarget ? 'copied' : 'stayed'
  return isAtTarget ? 'moved' : 'lost'
}

/** What a program left is data: a link is not followed. */
async function regularContent(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined)
  return found?.isFile() ? readFile(path, 'utf8').catch(() => undefined) : undefined
}
