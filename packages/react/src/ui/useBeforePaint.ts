'use client'

import { useEffect, useLayoutEffect } from 'react'

/**
 * `useLayoutEffect`, for what must be true in the moment something is shown. Focus is: keys that are pressed at once go where
 * the user looks. On a server there is no layout, and React before 19 says so.
 */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect
