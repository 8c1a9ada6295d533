import type { Requirement } from '../../model/requirement.ts'
import { extensionRequirements } from './extension-requirements.ts'
import { inheritedRequirements } from './inherited-requirements.ts'

const seed = '000'

/** What assignment 000 (Experiencia 4, sistema de almacenamiento) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'ST-T1',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por TCP.', en: 'Client and server talk over TCP.' },
    source: {
      seed,
      quote: 'Debemos instanciar un socket, enlazarlo a un host y port, y aceptar conexiones.',
    },
  },
  {
    id: 'ST-S1',
    level: 'must',
    text: {
      es: '«listar» entrega los nombres de todos los archivos de la carpeta «archivos», y nada más.',
      en: '“listar” gives the names of all files of the folder “archivos”, and nothing else.',
    },
    source: { seed, quote: 'el cliente recibirá un mensaje de vuelta al pedir los archivos' },
  },
  {
    id: 'ST-S1.1',
    level: 'must',
    text: {
      es: 'El servidor responde un mensaje tras otro por la misma conexión.',
      en: 'The server answers one message after the other over the same connection.',
    },
    source: {
      seed,
      quote:
        'El servidor sabe cómo reaccionar distintos comandos del cliente, y manda de vuelta a este un mensaje apropiado para cada comando.',
    },
  },
  {
    id: 'ST-S2',
    level: 'must',
    text: {
      es: '«descargar» entrega los bytes exactos del archivo, cualquiera que sea su contenido y su tamaño.',
      en: '“descargar” gives the exact bytes of the file, whatever its content and size.',
    },
    source: { seed, quote: 'podemos abrir un archivo en modo binario y rescatar los bytes que lo componen' },
  },
  {
    id: 'ST-S3',
    level: 'must',
    text: {
      es: 'Pedir un archivo que no existe se responde con estado «error».',
      en: 'Asking for a file that does not exist is answered with estado “error”.',
    },
    source: { seed, quote: 'un mensaje apropiado para cada comando' },
  },
  {
    id: 'ST-S3.1',
    level: 'must',
    text: {
      es: 'Después de un error la conexión continúa.',
      en: 'After an error the connection goes on.',
    },
    source: { seed, quote: 'Manejar algunos imprevistos comunes que podrían ocurrir.' },
  },
  {
    id: 'ST-S4',
    level: 'must',
    text: {
      es: 'El servidor atiende a varios clientes a la vez.',
      en: 'The server serves several clients at once.',
    },
    source: { seed, quote: 'El servidor logra conectarse a varios clientes a la vez' },
  },
  {
    id: 'ST-S5',
    level: 'must',
    text: {
      es: 'Un cliente que se va queda olvidado, y los demás siguen.',
      en: 'A client that leaves is forgotten, and the others go on.',
    },
    source: { seed, quote: 'Manejar algunos imprevistos comunes que podrían ocurrir.' },
  },
  {
    id: 'ST-S6',
    level: 'should',
    text: {
      es: 'Los nombres que salen de la carpeta (con .., rutas absolutas, NUL) se rechazan.',
      en: 'Names that leave the folder (with .., absolute paths, NUL) are refused.',
    },
    source: { seed },
  },
  {
    id: 'ST-S7',
    level: 'should',
    text: {
      es: 'Un pickle que ejecutaría código se rechaza y no ejecuta nada.',
      en: 'A pickle that would run code is refused and runs nothing.',
    },
    source: { seed },
  },
  {
    id: 'ST-S8',
    level: 'should',
    text: {
      es: 'Una operación desconocida se responde con estado «error».',
      en: 'An unknown operation is answered with estado “error”.',
    },
    source: { seed },
  },
  {
    id: 'ST-C1',
    level: 'must',
    text: {
      es: 'El cliente pide la lista y muestra los nombres.',
      en: 'The client asks for the list and shows the names.',
    },
    source: { seed, quote: 'Ahora si desde el cliente pedimos la lista de archivos' },
  },
  {
    id: 'ST-C2',
    level: 'must',
    text: {
      es: 'El cliente guarda lo que descarga en la carpeta «descargas», con los bytes exactos.',
      en: 'The client stores what it downloads in the folder “descargas”, with the exact bytes.',
    },
    source: { seed, quote: 'permita enviar archivos a múltiples clientes' },
  },
  {
    id: 'ST-C3',
    level: 'must',
    text: {
      es: 'Si la respuesta dice «error», el cliente lo informa y continúa.',
      en: 'When the answer says “error” the client says so and goes on.',
    },
    source: { seed, quote: 'Solo importará que sigamos convenciones en los mensajes enviados.' },
  },
  {
    id: 'ST-C4',
    level: 'should',
    text: {
      es: 'Al salir, el cliente cierra su conexión.',
      en: 'On leaving, the client closes its connection.',
    },
    source: { seed },
  },
  {
    id: 'ST-C5',
    level: 'should',
    text: {
      es: 'Cuando el servidor se va, el cliente lo dice o termina, sin un traceback.',
      en: 'When the server goes, the client says so or ends, without a traceback.',
    },
    source: { seed },
  },
  ...extensionRequirements,
  ...inheritedRequirements,
]
