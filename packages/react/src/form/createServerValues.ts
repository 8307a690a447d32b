import { isEmptyValue, locateField, valueAt } from '@grid-kyc/core'
import { isSameValue } from '../store/isSameValue.js'
import type { FormValues, FormValuesParts } from './createFormValues.js'
import type { InferenceParts } from './createInference.js'
import type { FieldForm } from './FieldForm.js'
import { fieldErrorText } from './fieldErrorText.js'
import { identifierFormat } from './identifierFormat.js'
import type { ValidateFormParts } from './validateForm.js'

/** What comes from the server into a form: its errors, what it stored, and newer data. `changed` is called after each. */
export function createServerValues(
  { form, table, t, inferred }: Pick<FormValuesParts, 'form'> & ValidateFormParts & Pick<InferenceParts, 'inferred'>,
  { allRows, sentAt, shownRows, translated, values }: FormValues,
  { changed, fillIn }: { changed: () => void; fillIn: () => void },
): Pick<FieldForm, 'setServerErrors' | 'commit' | 'reset' | 'mergeServerValues'> {
  return {
    setServerErrors(errors) {
      const shown = shownRows()
      const placed = errors.map(error => {
        const located = locateField(table, error.field)
        const row = located && shown.find(({ path }) => path === located.path)
        if (!row) return false
        const own = translated(row)
        const message =
          error.text ??
          (error.isTaken
            ? t('field.taken', { label: own.label })
            : fieldErrorText({ constraint: error.constraint }, own, t, identifierFormat(row, values())))
        form.setError(row.path, { type: 'server', message })
        return true
      })
      changed()
      return errors.filter((_, at) => !placed[at])
    },
    commit(sent, answered) {
      for (const row of allRows) {
        const was = valueAt(sent, row.path)
        if (was !== undefined && isSameValue(sentAt(row), was)) form.setValue(row.path, valueAt(answered, row.path))
      }
      changed()
    },
    reset(next) {
      form.clearErrors()
      inferred.clear()
      for (const { path } of allRows) form.setValue(path, valueAt(next, path))
      changed()
    },
    mergeServerValues(next, before, isFirst) {
      for (const row of allRows) {
        const { path } = row
        const theirs = valueAt(next, path)
        const mine = sentAt(row)
        if (isSameValue(theirs, mine)) continue
        const isFilledIn = inferred.has(path) && isSameValue(inferred.get(path), mine)
        if (!isFilledIn && !isSameValue(mine, valueAt(before, path))) continue
        // What the host filled in, and what follows from other values, stays where Grid knows nothing yet.
        if ((isFirst || isFilledIn) && isEmptyValue(theirs)) continue
        if (isFilledIn) inferred.delete(path)
        form.setValue(path, theirs)
      }
      changed()
      fillIn()
    },
  }
}
