import type { FieldProps } from './FieldProps.js'
import { Icon } from './Icon.js'
import { slot } from './slot.js'
import type { useField } from './useField.js'

export type Notes = Pick<FieldProps<unknown>, 'help' | 'error'> & { field: ReturnType<typeof useField> }

/** The help of a field and, below it, what is wrong with the answer. */
export const renderFieldNotes = ({ field, help, error }: Notes) => (
  <>
    {help && (
      <div {...slot('help')} id={field.ids.help}>
        {help}
      </div>
    )}
    {error && (
      <div {...slot('error')} id={field.ids.error}>
        <Icon name="alert" />
        <span>{error}</span>
      </div>
    )}
  </>
)
