'use client'

import {
  type Application,
  type FieldTable,
  fieldsOfErrors,
  isFixed,
  requestedFields,
  type Values,
} from '@grid-kyc/core'
import { useMemo } from 'react'

const open: readonly string[] = ['RESOLVE_ERRORS', 'READY_FOR_VERIFICATION']

/** Which answers Grid asks of this customer and not of everybody, and which of them it still objects to. */
export function useAskedFields(table: FieldTable, application: Application, initialValues: Values) {
  const { customer, verification } = application
  return useMemo(() => {
    const errors = verification && open.includes(verification.verificationStatus) ? verification.errors : []
    return {
      asked: requestedFields(table, { ...initialValues, ...customer }, errors),
      refused: fieldsOfErrors(
        table,
        errors.filter(
          error => !isFixed(error, { customerType: customer?.customerType ?? 'INDIVIDUAL', customer, verification }),
        ),
      ),
    }
  }, [table, customer, verification, initialValues])
}
