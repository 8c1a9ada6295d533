import type { es } from './es.ts'

/** The same in English. */
export const en: Readonly<Record<keyof typeof es, string>> = {
  'box-namespaces': 'Every program ran in a box: with a folder, processes and a network of its own, and with limits.',
  'box-fallback':
    'No full box: every program ran in a private copy of its folder, but with your rights and in the network of this machine. {reason}',
  'box-off':
    'No box, as asked for with “--box off”: every program ran in a private copy of its folder, with your rights and in the network of this machine.',
  'not-linux': 'A full box needs Linux.',
  'tools-missing': 'Missing: {tools}. On Debian or Ubuntu it is installed with “apt-get install {packages}”.',
  'users-forbidden':
    'This system does not let ordinary users create namespaces ({detail}). Its administrator can allow it.',
  'bwrap-forbidden': 'bubblewrap could not make the box ({detail}). Inside a container it is often forbidden.',
  'kernel-forbids': 'The system does not allow a private network ({detail}). Inside a container it is often forbidden.',
  'entry-failed': 'The private network could not be prepared.',
  'old-node': 'Node {version} cannot start itself again inside a box; it takes Node 24.',
  'limit-processor': 'It was ended because it used more than {seconds, number} s of processor time.',
  'limit-processes':
    'It was ended because it had more than {processes, plural, one {# process} other {# processes}} at once.',
  'limit-memory': 'It was ended because it held more than {megabytes, number} MiB of memory.',
  'limit-terminal': 'It was ended because it wrote more than {megabytes, number} MiB to its terminal.',
  'limit-file': 'It was ended because a file of it grew beyond {megabytes, number} MiB.',
}
