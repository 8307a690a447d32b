import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** Pasar la verificación al teléfono. Not legally reviewed. */
export const handoff: LocaleMessagesPart<'handoff'> = {
  'handoff.title': 'Sigue con tu teléfono',
  'handoff.text':
    'Con un teléfono salen mejor las fotos de los documentos. Escanea un código con su cámara y la verificación se abre allí.',
  'handoff.start': 'Mostrar el código',
  'handoff.creating': 'Consiguiendo un código',
  'handoff.shown.title': 'Escanea esto con tu teléfono',
  'handoff.shown.text':
    'Abre la cámara del teléfono y apunta al código. No dejes que lo escanee nadie más: abre la verificación a tu nombre.',
  'handoff.shown.until': 'El código se muestra hasta las {time}.',
  'handoff.code': 'Código para escanear. Abre la verificación en tu teléfono.',
  'handoff.drawing': 'Dibujando el código',
  'handoff.undrawn': 'No se pudo dibujar el código. Recarga esta página e inténtalo de nuevo.',
  'handoff.opened': 'Ya está abierta en mi teléfono',
  'handoff.hide': 'Ocultar el código',
  'handoff.copy': 'Copiar el enlace',
  'handoff.copied': 'Enlace copiado. No se lo envíes a nadie más que a ti.',
  'handoff.waiting.title': 'Sigue con tu teléfono',
  'handoff.waiting.text': 'Puedes dejar esta página abierta. Mostrará el resultado en cuanto lo haya.',
  'handoff.again': 'Mostrar un código nuevo',
  'handoff.expired.title': 'El código ya no se muestra',
  'handoff.expired.text':
    'Si la verificación está abierta en tu teléfono, sigue allí. Si no, consigue un código nuevo.',
  'handoff.contact.title': 'Confirma primero tus datos de contacto',
  'handoff.contact.text':
    'Antes de la verificación, necesitamos saber que tu correo electrónico y tu número de teléfono son tuyos.',
  'handoff.failed.title': 'Ahora mismo no hay código',
  'handoff.failed.again': 'Intentar de nuevo',
}
