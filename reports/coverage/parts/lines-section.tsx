import type { JSX } from 'preact'
import { ScrollRegion } from '../../html/parts/scroll-region.tsx'
import type { CoverageReport, FileLines } from '../coverage-report.ts'
import { stretches } from '../stretches.ts'
import { Say } from './say.tsx'
import { Share } from './share.tsx'

/** The lines by room; each room opens to its files, each file leads to c8's page of it. */
export function LinesSection({ report }: { report: CoverageReport }): JSX.Element {
  const { rooms, files } = report.lines
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">
        <Say id="lines.title" />
      </h2>
      <p class="intro">
        <Say id="lines.intro" />
      </p>
      {rooms.map((room) => (
        <details class="room">
          <summary>
            <code>{room.room}</code> <Share lines={room.lines} covered={room.covered} />{' '}
            <span class="quiet">
              <Say id="lines.files" n={room.files} />
            </span>
          </summary>
          <Files room={room.room} files={files.filter((file) => file.room === room.room)} />
        </details>
      ))}
    </section>
  )
}

function Files({ room, files }: { room: string; files: readonly FileLines[] }): JSX.Element {
  const caption = `room-${room.replaceAll('/', '-')}`
  return (
    <ScrollRegion label={caption}>
      <table class="files">
        <caption class="vh" id={caption}>
          {room}
        </caption>
        <thead>
          <tr>
            {(['lines.file', 'lines.percent', 'lines.lines', 'lines.uncovered'] as const).map((id) => (
              <th scope="col">
                <Say id={id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr>
              <th scope="row">
                <FileName file={file} />
              </th>
              <td>
                <Share lines={file.lines} covered={file.covered} />
              </td>
              <td class="n">{`${file.covered}/${file.lines}`}</td>
              <td class="n">{file.page === undefined ? <Say id="lines.never" /> : stretches(file.uncovered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function FileName({ file }: { file: FileLines }): JSX.Element {
  const name = file.path.slice(file.room.length + 1) || file.path
  return file.page === undefined ? <code>{name}</code> : <a href={file.page}>{name}</a>
}
