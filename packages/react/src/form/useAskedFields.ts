'use client'

import {
  type Application,
  type FieldTable,
  fieldsOfErrors,
  isFixed,
  needsSubmission,
  requestedFields,
  type Values,
} from '@grid-kyc/core'
import { useMemo } from 'react'

/** The fields that Grid asks this customer for and not every customer, and which of them still have an error. */
export function useAskedFields(table: FieldTable, application: Application, initialValues: Values) {
  const { customer, verification } = application
  return useMemo(() => {
    const errors = verification && needsSubmission(verification.verificationStatus) ? verification.errors : []
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
