import type { DownloadJob } from './download-video.ts'

/** What a queue does with each job, one after the other; it must not fail. */
export type DownloadWork = (job: DownloadJob, signal: AbortSignal) => Promise<void>

/** Does one download after the other in the order in which they were added. */
export class DownloadQueue {
  readonly #work: DownloadWork
  readonly #stop = new AbortController()
  #jobs: DownloadJob[] = []
  #current: DownloadJob | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(work: DownloadWork) {
    this.#work = work
  }

  /** Puts a job at the end; after `drop` nothing is taken. */
  add(job: DownloadJob): void {
    if (this.#stop.signal.aborted) return
    this.#jobs.push(job)
    if (!this.#current) this.#running = this.#run()
  }

  /** Whether a job is being done. */
  get isBusy(): boolean {
    return this.#current !== undefined
  }

  /** Waits until every job is done. */
  async finished(): Promise<void> {
    await this.#running
  }

  /** Stops the job at hand, forgets those that wait, and gives them all in order. */
  drop(): DownloadJob[] {
    const dropped = [...(this.#current ? [this.#current] : []), ...this.#jobs]
    this.#jobs = []
    this.#stop.abort()
    return dropped
  }

  async #run(): Promise<void> {
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      this.#current = job
      await this.#work(job, this.#stop.signal)
    }
    this.#current = undefined
  }
}
