import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'

/** The operations that the sheet proposes for those who want more; each is a claim of that name. */
export const extensions = ['subir', 'duplicar', 'difundir', 'reenviar'] as const

export type Extension = (typeof extensions)[number]

/** A case of a claimed extension; it leaves traces in the folder, so that the server is started again afterwards. */
export function extensionCase(
  extension: Extension,
  name: string,
  requirement: string,
  purpose: Text,
  run: (context: ServerContext) => Promise<void>,
  more: { readonly launched?: true; readonly dependsOn?: readonly string[] } = {},
): TestCase<ServerContext> {
  return {
    id: `storage/${extension}/${name}`,
    role: 'server',
    requirement,
    aspect: 'valid',
    dependsOn: ['storage/download/answered', 'storage/vanish/who-left-is-forgotten', ...(more.dependsOn ?? [])],
    needs: { claim: extension, ...(more.launched && { launched: true }) },
    leaves: 'dirty',
    purpose,
    run,
  }
}
